// All goroutines asleep: the report, and exit status 2. Deferred calls do not run.
package main

import "fmt"

func wait(ch chan int) int {
	defer fmt.Println("not run")
	return <-ch
}

func main() {
	fmt.Println("before")
	ch := make(chan int)
	wait(ch)
}

// Output:
// before

// Stderr:
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [chan receive]:
// main.wait
// 	deadlock.go:8
// main.main
// 	deadlock.go:14

// Exit: 2
