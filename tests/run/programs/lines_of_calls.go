// The lines of calls that are spread over several lines.
package main

import (
	"fmt"
	"runtime"
)

type B struct{ n int }

func where(name string) {
	_, _, line, _ := runtime.Caller(2)
	fmt.Println(name, line)
}

//go:noinline
func (b *B) M(x int) *B { where("M"); return b }

//go:noinline
func (b B) V(x ...int) B { where("V"); return b }

//go:noinline
func f(x ...any) int { where("f"); return 1 }

type I interface{ M(int) *B }

type S struct{ fn func(...any) int }

func main() {
	b := &B{}
	b.
		M(
			1).
		M(2).
		M(
			3)
	b.
		V(
			1).
		V(2)
	f(
		1,
		f(
			2),
	)
	var i I = b
	i.
		M(
			2)
	s := S{f}
	s.
		fn(
			1)
	(f)(
		1)
	func(
		x int) {
		f(
			x)
	}(
		3)
	x := 1 +
		f(
			2)
	_ = x
	defer f(
		1)
	fs := []func(...any) int{f}
	fs[0](
		1)
	defer func() {
		f(recover())
	}()
	g := b.
		M
	g(
		1)
}

// Output:
// M 32
// M 34
// M 35
// V 38
// V 40
// f 43
// f 41
// M 48
// f 52
// f 54
// f 58
// f 63
// f 69
// M 76
// f 72
// f 78
