package main

import "fmt"

func main() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		defer recover() // called by the panic, not by a deferred function: does nothing
		panic(3)
	}()
	panic(2)
}

// Output:
// inner 3
// outer 2
