// Nil funcs, methods of nil pointers and nil interfaces in go and defer statements.
package main

import "fmt"
import "time"

type T struct{ n int }

func (t T) V(int)  { println("V") }
func (t *T) P(int) { println("P", t == nil) }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var p *T
	var s fmt.Stringer
	try("defer value", func() { defer p.V(1); fmt.Println("body") })
	try("defer pointer", func() { defer p.P(1); fmt.Println("body") })
	try("defer iface", func() { defer s.String(); fmt.Println("body") })
	try("go value", func() { go p.V(1); fmt.Println("body") })
	try("go iface", func() { go s.String(); fmt.Println("body") })
	try("go pointer", func() { go p.P(1); fmt.Println("body") })
	time.Sleep(1000000)
	var fs struct{ f func(int) }
	try("defer field", func() { defer fs.f(1); fmt.Println("body") })
	var ff func() func(int)
	try("defer nil()", func() { defer ff()(1); fmt.Println("body") })
	go fs.f(1)
	time.Sleep(1000000)
	fmt.Println("end")
}

// Output:
// defer value runtime error: invalid memory address or nil pointer dereference
// body
// defer pointer <nil>
// defer iface runtime error: invalid memory address or nil pointer dereference
// go value runtime error: invalid memory address or nil pointer dereference
// go iface runtime error: invalid memory address or nil pointer dereference
// body
// go pointer <nil>
// body
// defer field runtime error: invalid memory address or nil pointer dereference
// defer nil() runtime error: invalid memory address or nil pointer dereference

// Stderr:
// P true
// P true
// panic: runtime error: invalid memory address or nil pointer dereference
// [signal SIGSEGV: segmentation violation code=0x1 addr=... pc=...]
//
// goroutine N [running]:
// main.main.gowrap1
// 	nil_func_later.go:31
// created by main.main in goroutine 1
// 	nil_func_later.go:31

// Exit: 2
