// go f(x) with a nil f panics in the new goroutine.
package main

import "time"

func main() {
	var f func(int)
	go f(3)
	time.Sleep(10 * time.Millisecond)
	println("not reached?")
}

// Stderr:
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=... pc=...]
//
// goroutine N [running]:
// main.main.gowrap1
// 	panic_nil_func_go.go:8
// created by main.main in goroutine 1
// 	panic_nil_func_go.go:8

// Exit: 2
