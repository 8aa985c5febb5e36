// runtime.Goexit runs the deferred calls, is no panic, and cannot be recovered; in main it waits for the others.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func inner() {
	defer fmt.Println("inner deferred", recover())
	runtime.Goexit()
	fmt.Println("not reached")
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() { fmt.Println("recover gives", recover()) }()
		func() {
			defer fmt.Println("middle")
			inner()
		}()
		fmt.Println("not reached")
	}()
	wg.Wait()
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() {
			fmt.Println("a panic in a deferred call of Goexit:", recover())
		}()
		defer func() {
			defer func() { fmt.Println(recover()) }()
			panic("while exiting")
		}()
		runtime.Goexit()
	}()
	wg.Wait()
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer runtime.Goexit()
		defer fmt.Println("then Goexit takes the place of a panic")
		panic("dropped")
	}()
	wg.Wait()
	done := make(chan bool)
	go func() {
		<-done
		fmt.Println("the last goroutine")
	}()
	defer close(done)
	defer fmt.Println("main's deferred calls")
	runtime.Goexit()
}

// Output:
// inner deferred <nil>
// middle
// recover gives <nil>
// while exiting
// a panic in a deferred call of Goexit: <nil>
// then Goexit takes the place of a panic
// main's deferred calls
// the last goroutine

// Stderr:
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!

// Exit: 2
