package a

import "fmt"

func f() {}

type t struct{ field func() }

func (t) m() {}

func generic[T any](T) {}

func compare(x t) {
	if f == nil { // want "^comparison of function f == nil is always false$"
		panic("x")
	}
	if f != nil { // want "^comparison of function f != nil is always true$"
		panic("x")
	}
	_ = nil == f            // want "comparison of function f == nil is always false"
	_ = x.m == nil          // want "comparison of function m == nil is always false"
	_ = t.m == nil          // want "comparison of function m == nil is always false"
	_ = fmt.Println != nil  // want "comparison of function Println != nil is always true"
	_ = (f) == nil          // want "comparison of function f == nil is always false"
	_ = generic[int] == nil // want "comparison of function generic == nil is always false"
	_ = x.field == nil
	g := f
	_ = g == nil
}
