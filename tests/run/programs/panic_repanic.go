// Panics in deferred calls, a recovered one that is raised again: the report shows them all.
package main

import "fmt"

func main() {
	defer fmt.Println("first deferred, last run")
	defer func() {
		e := recover()
		fmt.Println("recovered", e)
		panic(e)
	}()
	defer func() {
		panic("second")
	}()
	panic("first")
}

// Output:
// recovered second
// first deferred, last run

// Stderr:
// panic: first
// 	panic: second [recovered, repanicked]
//
// goroutine 1 [running]:
// main.main.func1
// 	panic_repanic.go:11
// main.main.func2
// 	panic_repanic.go:14
// main.main
// 	panic_repanic.go:16

// Exit: 2
