// A deadlock in a select without cases.
package main

import "fmt"

func main() {
	go func() {
		fmt.Println("another goroutine")
		select {}
	}()
	select {}
}

// Output:
// another goroutine

// Stderr:
// fatal error: all goroutines are asleep - deadlock!
//
// goroutine 1 [select (no cases)]:
// main.main
// 	deadlock_select.go:11

// Exit: 2
