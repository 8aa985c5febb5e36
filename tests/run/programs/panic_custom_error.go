// The report calls Error, also of a pointer type; a deferred function may print in between.
package main

import (
	"fmt"
	"os"
)

type failure struct {
	op   string
	code int
}

func (f *failure) Error() string { return fmt.Sprintf("%s failed with code %d", f.op, f.code) }

func run() error { return &failure{"run", 7} }

func main() {
	defer func() {
		if e := recover(); e != nil {
			fmt.Fprintln(os.Stderr, "cleaning up after:", e)
			panic(e)
		}
	}()
	if err := run(); err != nil {
		panic(err)
	}
}

// Stderr:
// cleaning up after: run failed with code 7
// panic: run failed with code 7 [recovered, repanicked]
//
// goroutine 1 [running]:
// main.main.func1
// 	panic_custom_error.go:22
// main.main
// 	panic_custom_error.go:26

// Exit: 2
