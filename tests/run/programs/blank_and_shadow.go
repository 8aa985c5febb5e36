// Blank identifiers, shadowed names, redefined predeclared names, unused results.
package main

import (
	"fmt"
	_ "strings"
)

var _ = sideEffect("var ")
var _, second = sideEffect("pair "), 2

type _ struct{ x int }

func _() {}

func sideEffect(s string) int { fmt.Print(s); return 1 }

type t struct {
	_ int
	a int
	_ string
}

func (t) method(_ int, _ string) (_ error) { return }

func blanks(_, b int, _ ...string) (_ int, c int) { return b, b * 2 }

var x = "package"

func shadow() {
	fmt.Print(x, " ")
	x := 1
	if x := x + 1; x > 1 {
		x := float64(x) / 4
		fmt.Print(x, " ")
		{
			x, y := "inner", x
			fmt.Print(x, y, " ")
		}
	} else if y := x; y > 0 {
		fmt.Print(y)
	}
	for x := x; x < 3; x++ {
		x := x * 10
		fmt.Print(x, " ")
	}
	fmt.Println(x)
	func(x string) { fmt.Println(x) }("argument")
}

func predeclared() {
	true := false
	len := func(s string) int { return -1 }
	type int string
	nil := 5
	var s int = "a string"
	string := "a variable"
	fmt.Println(true, len("abc"), s, nil, string)
	append, new := 1, 2
	fmt.Println(append + new)
}

func main() {
	a, _ := blanks(1, 2, "x")
	_, b := blanks(3, 4)
	fmt.Println(a, b, t{a: 5}, t{a: 1} == t{a: 1}, t{}.method(1, "x"))
	_ = a
	_, _ = a, b
	for _ = range 2 {
		fmt.Print(".")
	}
	for _, _ = range []int{1} {
	}
	shadow()
	predeclared()
	err := fmt.Errorf("outer")
	if true {
		_, err := fmt.Sscan("5", new(int))
		_ = err
	}
	fmt.Println(err)
	var i interface{ method(int, string) error } = t{}
	_, ok := i.(fmt.Stringer)
	fmt.Println(ok, second)
	m := map[string]int{"k": 1}
	_, ok = m["k"]
	_ = m["zzz"]
	fmt.Println(ok)
	if fmt := "shadows the package"; len(fmt) > 0 {
		println := func(s string) string { return "<" + s + ">" }
		x = println(fmt)
	}
	fmt.Println(x)
}

// Output:
// var pair 2 8 {0 5 } true <nil>
// ..package 0.5 inner0.5 10 20 1
// argument
// false -1 a string 5 a variable
// 3
// outer
// false 2
// true
// <shadows the package>
