// The order in which goroutines run where Go gives one: the newest first, then as they came (GOMAXPROCS is 1).
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Print("g", i, " ")
		}()
	}
	wg.Wait()
	fmt.Println()
	ch := make(chan int)
	for i := range 3 {
		go func() { ch <- i }()
	}
	fmt.Println(<-ch, <-ch, <-ch)
	turns := ""
	for _, name := range []string{"a", "b"} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 3 {
				turns += name
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println(turns)
}

// Output:
// g4 g0 g1 g2 g3 
// 2 0 1
// bababa
