// A goroutine in a busy loop does not keep the others from running.
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
		}
	}()
	go func() {
		x := 0
		for i := 0; ; i++ {
			x += i * i
		}
	}()
	done := make(chan string)
	go func() {
		time.Sleep(20 * time.Millisecond)
		done <- "the sleeper woke up"
	}()
	fmt.Println(<-done)
	time.Sleep(5 * time.Millisecond)
	stop := false
	go func() { stop = true }()
	for n := 0; !stop && n < 50_000_000_000; n++ {
		if n%1000 == 0 {
			time.Sleep(0)
		}
	}
	fmt.Println("main goes on")
}

// Output:
// the sleeper woke up
// main goes on
