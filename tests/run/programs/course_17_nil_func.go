package main

import "fmt"

func main() {
	m := map[string]func() int{}
	f := m["funcB"]
	fmt.Println(f == nil)
	f()
}

// Output:
// true

// Stderr:
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=... pc=...]
//
// goroutine 1 [running]:
// main.main
// 	course_17_nil_func.go:9

// Exit: 2
