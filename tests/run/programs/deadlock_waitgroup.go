// A wait group that is never done.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		fmt.Println("one of two")
	}()
	wg.Wait()
}

// Output:
// one of two

// Stderr:
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [sync.WaitGroup.Wait]:
// main.main
// 	deadlock_waitgroup.go:16

// Exit: 2
