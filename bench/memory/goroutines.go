// 100,000 goroutines that wait for a channel, all of them parked at the same time.
package main

import (
	"fmt"
	"sync"
)

const count = 100_000

func main() {
	var ready, done sync.WaitGroup
	gate := make(chan struct{})
	results := make(chan int)
	ready.Add(count)
	done.Add(count)
	for i := range count {
		go func() {
			defer done.Done()
			ready.Done()
			<-gate
			results <- i
		}()
	}
	ready.Wait()
	close(gate)
	sum := 0
	for range count {
		sum += <-results
	}
	done.Wait()
	fmt.Println(sum)
}
