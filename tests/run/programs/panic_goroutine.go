// A panic in another goroutine ends the program too, and no deferred call of main runs.
package main

import "fmt"

func main() {
	defer fmt.Println("not run")
	done := make(chan bool)
	go func() {
		defer fmt.Println("run")
		var m map[string]int
		m["x"]++
	}()
	<-done
}

// Output:
// run

// Stderr:
// panic: assignment to entry in nil map
//
// goroutine N [running]:
// main.main.func1
// 	panic_goroutine.go:12
// created by main.main in goroutine 1
// 	panic_goroutine.go:9

// Exit: 2
