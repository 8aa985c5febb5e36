// The value of a panic is a Stringer: the report asks it, as it asks errors.
package main

type state int

func (s state) String() string { return "state three" }

func main() {
	panic(state(3))
}

// Stderr:
// panic: state three
//
// goroutine 1 [running]:
// main.main
// 	panic_stringer.go:9

// Exit: 2
