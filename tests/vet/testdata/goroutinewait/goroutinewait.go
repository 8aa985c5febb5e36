package main

import (
	"fmt"
	"sync"
)

func work(n int) { fmt.Println("working", n) }

func main() {
	go work(1) // want "nothing waits for this goroutine: when main returns, the program ends, and the goroutine with it"
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() { // want "nothing waits for this goroutine"
			defer wg.Done()
			work(i)
		}()
	}
	fmt.Println("started")
}
