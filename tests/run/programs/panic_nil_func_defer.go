// defer f(x) with a nil f panics when the call is due.
package main

func main() {
	var f func(int) int
	defer println("second")
	defer f(2)
	println("body")
}

// Stderr:
// body
// second
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=... pc=...]
//
// goroutine 1 [running]:
// main.main.deferwrap2
// 	panic_nil_func_defer.go:7
// main.main
// 	panic_nil_func_defer.go:9

// Exit: 2
