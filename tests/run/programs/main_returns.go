// When main returns the program ends, whatever the other goroutines do.
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		defer fmt.Println("not run")
		select {}
	}()
	go func() {
		time.Sleep(time.Hour)
		fmt.Println("not run")
	}()
	for i := range 2 {
		go func() {
			for {
				time.Sleep(time.Duration(i+1) * time.Millisecond)
			}
		}()
	}
	time.Sleep(3 * time.Millisecond)
	fmt.Println("main returns")
}

// Output:
// main returns
