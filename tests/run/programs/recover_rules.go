// Recover works only in a deferred function called by the panic, not deeper, not outside; nesting; re-panics; results.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func helper() any { return recover() }

func direct() (r any) {
	defer func() { r = recover() }()
	panic("direct")
}

func inHelper() {
	defer func() {
		fmt.Println("helper got", helper())
		fmt.Println("direct got", recover())
		fmt.Println("again", recover())
	}()
	panic("helper")
}

func deferredHelper() {
	defer helper()
	panic("deferred helper")
}

func deferredRecover() {
	defer func() { fmt.Println("outer", recover()) }()
	defer recover() // is called directly by the run of deferred functions: does not recover
	panic("plain")
}

type recoverer struct{}

func (recoverer) rec()   { fmt.Println("method", recover()) }
func (*recoverer) prec() { fmt.Println("pointer method", recover()) }

type iface interface{ rec() }

func replaced() {
	defer func() { fmt.Println("last", recover()) }()
	defer func() { panic("second") }()
	panic("first")
}

func nested() {
	defer func() { fmt.Println("outer", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("in a deferred call")
	}()
	panic("original")
}

func again() (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("caught: %v", e)
		}
	}()
	defer func() {
		e := recover()
		panic(fmt.Sprint("re-", e))
	}()
	panic("panic")
}

func continues() (n int) {
	defer func() { n++ }()
	defer func() { recover(); n = 10 }()
	defer func() { n = 5 }()
	panic(1)
}

func noPanic() {
	defer func() { fmt.Println("nothing", recover()) }()
}

func deep(n int) int {
	if n == 0 {
		panic("deep")
	}
	defer func() { depth++ }()
	return deep(n-1) + 1
}

var depth int

func loop() {
	for i := range 3 {
		func() {
			defer func() {
				if e := recover(); e != nil {
					fmt.Print("round ", e, "; ")
				}
			}()
			if i != 1 {
				panic(i)
			}
		}()
	}
	fmt.Println()
}

func types() {
	for _, v := range []any{"s", 1, 2.5, errors.New("err"), []int{1}, struct{ a int }{3}, nil} {
		func() {
			defer func() {
				e := recover()
				_, isRuntime := e.(runtime.Error)
				fmt.Printf("%T %v %v\n", e, e, isRuntime)
			}()
			panic(v)
		}()
	}
}

func inClosure() (s string) {
	f := func() { panic("closure") }
	defer func() { s = fmt.Sprint(recover(), s) }()
	s = "kept"
	f()
	return "lost"
}

func sequence() {
	defer fmt.Println("end of sequence")
	func() {
		defer func() { fmt.Println(recover()) }()
		panic("one")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		panic("two")
	}()
	fmt.Println(recover())
}

func callback() {
	defer func() {
		func() {
			fmt.Println("called by deferred:", recover())
		}()
		fmt.Println(recover())
	}()
	panic("callback")
}

func deferInPanic() {
	defer func() { fmt.Println("A", recover()) }()
	defer func() {
		defer func() {
			defer func() { fmt.Println("C", recover()) }()
			panic("three")
		}()
		panic("two")
	}()
	panic("one")
}

func main() {
	fmt.Println(direct())
	inHelper()
	deferredHelper()
	deferredRecover()
	func() { defer recoverer{}.rec(); panic("m") }()
	func() { r := &recoverer{}; defer r.prec(); panic("p") }()
	func() { r := &recoverer{}; defer r.rec(); panic("promoted") }()
	func() { var i iface = &recoverer{}; defer i.rec(); panic("interface") }()
	replaced()
	nested()
	fmt.Println(again())
	fmt.Println(continues())
	noPanic()
	func() {
		defer func() { fmt.Println(recover(), depth) }()
		deep(100)
	}()
	loop()
	types()
	fmt.Println(inClosure())
	sequence()
	callback()
	deferInPanic()
	fmt.Println("end", recover())
}

// Output:
// direct
// helper got <nil>
// direct got helper
// again <nil>
// outer plain
// method m
// pointer method p
// method promoted
// method interface
// last second
// inner in a deferred call
// outer original
// caught: re-panic
// 11
// nothing <nil>
// deep 100
// round 0; round 2; 
// string s false
// int 1 false
// float64 2.5 false
// *errors.errorString err false
// []int [1] false
// struct { a int } {3} false
// *runtime.PanicNilError runtime error: panic called with nil argument true
// closurekept
// one
// two
// <nil>
// end of sequence
// called by deferred: <nil>
// callback
// C three
// A two
// end <nil>
