// The order of initialisation: packages by dependency, variables by reference, init functions by file and place.
package main

import (
	"fmt"

	"example.com/initorder/a"
)

var (
	one   = two() + 1
	three = note("three", 3)
	four  = func() int { return note("four uses five", five) }()
	five  = note("five", 5)
	_     = note("blank", 0)
	x, y  = pair()
	z     = s.method()
	s     = server{note("server", 7)}
	table = map[string]func() int{"later": usesLater}
	used  = table["later"]
	arr   = [...]int{note("arr0", 0), other}
	ptr   = &target
	late  int
)

var target = note("target", *new(int))

type server struct{ n int }

func (s server) method() int { return note("method", helper) }

func two() int { return note("two needs other", other) }

func usesLater() int { return later }

func pair() (int, int) { return note("pair", 1), 2 }

func note(s string, n int) int { fmt.Println("main:", s, n); return n }

func init() { fmt.Println("main init 1", a.Value, one, late) }

func init() { late = 9; fmt.Println("main init 2") }

func main() {
	fmt.Println("main", one, three, four, five, x, y, z, arr, *ptr, used(), late)
}

func init() { fmt.Println("main init 3", late) }

// Output:
// b: Value
// b: init
// a: compute 5
// a: init 10
// main: three 3
// main: five 5
// main: four uses five 5
// main: blank 0
// main: pair 1
// main: server 7
// main: target 0
// main: other 20
// main: two needs other 20
// main: arr0 0
// main: later 30
// main: helper 40
// main: method 40
// main init 1 10 21 0
// main init 2
// main init 3 9
// main: second file's init 9
// main 21 3 5 5 1 2 40 [0 20] 0 30 9
