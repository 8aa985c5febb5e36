package a

import (
	"fmt"
	"os"
	"unsafe"
)

type stringer struct{}

func (stringer) String() string { return "" }

type ptrStringer struct{}

func (*ptrStringer) String() string { return "" }

type formatter struct{ n int }

func (formatter) Format(fmt.State, rune) {}

type failure struct{}

func (failure) Error() string { return "" }

type plain struct {
	a int
	b string
}

type ints struct{ a, b int }

type hidden struct{ s stringer }
type shown struct{ S stringer }

type myInt int
type myString string
type list []list
type node struct{ next *node }

func verbs(i int, u uint8, r rune, s string, f float64, c complex128, b bool, p *int, e error, a any, bs []byte, is []int, ss []string, m map[string]int, ch chan int, fn func(), up unsafe.Pointer, ptr uintptr, st stringer, ps ptrStringer, fo formatter, fa failure, pl plain, in ints, mi myInt, ms myString, l list, n *node, h hidden, sh shown) {
	fmt.Printf("%d %b %o %O %x %X %c %U %v %T", i, i, i, i, i, i, i, i, i, i)
	fmt.Printf("%q", i) // want `^fmt\.Printf format %q has arg i of wrong type int$`
	fmt.Printf("%q %q %q", r, u, 'x')
	fmt.Printf("%s", i)     // want `^fmt\.Printf format %s has arg i of wrong type int$`
	fmt.Printf("%t", i)     // want `fmt\.Printf format %t has arg i of wrong type int`
	fmt.Printf("%f", i)     // want `fmt\.Printf format %f has arg i of wrong type int`
	fmt.Printf("%p", i)     // want `fmt\.Printf format %p has arg i of wrong type int`
	fmt.Printf("%d", s)     // want `fmt\.Printf format %d has arg s of wrong type string`
	fmt.Printf("%d", "x")   // want `fmt\.Printf format %d has arg "x" of wrong type string`
	fmt.Printf("%s %q %x %X %v", s, s, s, s, s)
	fmt.Printf("%e %E %f %F %g %G %x %b", f, f, f, f, f, f, f, f)
	fmt.Printf("%d", f)     // want `fmt\.Printf format %d has arg f of wrong type float64`
	fmt.Printf("%d", 2.5)   // want `fmt\.Printf format %d has arg 2\.5 of wrong type float64`
	fmt.Printf("%f %g", c, c)
	fmt.Printf("%d", c)     // want `of wrong type complex128`
	fmt.Printf("%t", b)
	fmt.Printf("%d", b)     // want `of wrong type bool`
	fmt.Printf("%d", b == b || i+1*2 > 3) // want `has arg b == b \|\| i\+1\*2 > 3 of wrong type bool`
	fmt.Printf("%p %d %x %v", p, p, p, p)
	fmt.Printf("%s", p)     // want `fmt\.Printf format %s has arg p of wrong type \*int`
	fmt.Printf("%s %v %q %x", e, e, e, e)
	fmt.Printf("%d", e)
	fmt.Printf("%d %s %t", a, a, a)
	fmt.Printf("%s %q %x %d", bs, bs, bs, bs)
	fmt.Printf("%f", bs)    // want `of wrong type \[\]byte`
	fmt.Printf("%d", is)
	fmt.Printf("%s", is)    // want `of wrong type \[\]int`
	fmt.Printf("%p", is)
	fmt.Printf("%s", ss)
	fmt.Printf("%d", ss)    // want `of wrong type \[\]string`
	fmt.Printf("%d", m)     // want `of wrong type map\[string\]int`
	fmt.Printf("%v %p", m, m)
	fmt.Printf("%p %v", ch, ch)
	fmt.Printf("%d", ch)
	fmt.Printf("%s", ch)    // want `of wrong type chan int`
	fmt.Printf("%p", fn)
	fmt.Printf("%T", fn)
	fmt.Printf("%v", fn)    // want `^fmt\.Printf format %v arg fn is a func value, not called$`
	fmt.Printf("%d", verbs) // want `fmt\.Printf format %d arg verbs is a func value, not called`
	fmt.Printf("%p %d", up, up)
	fmt.Printf("%s", up)    // want `of wrong type unsafe\.Pointer`
	fmt.Printf("%x", ptr)
	fmt.Printf("%s %v", st, st)
	fmt.Printf("%d", st)
	fmt.Printf("%s", ps)
	fmt.Printf("%s", &ps)
	fmt.Printf("%d", &ps)
	fmt.Printf("%d %s %z %-+ #0z", fo, fo, fo, fo)
	fmt.Printf("%s %d", fa, fa)
	fmt.Printf("%d", pl)    // want `^fmt\.Printf format %d has arg pl of wrong type vet/printf_verbs\.plain$`
	fmt.Printf("%s", &pl)   // want `has arg &pl of wrong type \*vet/printf_verbs\.plain`
	fmt.Printf("%v %+v %#v", pl, pl, pl)
	fmt.Printf("%d %d", in, &in)
	fmt.Printf("%d", []*ints{&in}) // want `of wrong type \[\]\*vet/printf_verbs\.ints`
	fmt.Printf("%s", []*ints{&in}) // want `of wrong type \[\]\*vet/printf_verbs\.ints`
	fmt.Printf("%d", mi)
	fmt.Printf("%s", mi)    // want `of wrong type vet/printf_verbs\.myInt`
	fmt.Printf("%s", ms)
	fmt.Printf("%d", l)
	fmt.Printf("%d", n)     // want `of wrong type \*vet/printf_verbs\.node`
	fmt.Printf("%s", h)     // want `of wrong type vet/printf_verbs\.hidden`
	fmt.Printf("%s", sh)
	fmt.Printf("%d", nil)   // want `fmt\.Printf format %d has arg nil of wrong type untyped nil`
	fmt.Printf("%v", nil)
	fmt.Printf("%c", "x")   // want `of wrong type string`
	fmt.Printf("%U", 'x')
	fmt.Printf("%s", []any{1})
	fmt.Printf("%s", [3]byte{})
	fmt.Printf("%s", struct{ a int }{1}) // want `of wrong type struct\{a int\}`
	fmt.Printf("%s", os.Stdin.Name)  // want `arg os\.Stdin\.Name is a func value, not called`
	fmt.Printf("%s", os.ErrExist)
}

func generic[T int | string, S fmt.Stringer, I ~int, A any, E error](t T, s S, i I, a A, e E) {
	fmt.Printf("%d", t) // want `fmt\.Printf format %d has arg t of wrong type T \(contains string\)`
	fmt.Printf("%s", t) // want `has arg t of wrong type T \(contains int\)`
	fmt.Printf("%s", s)
	fmt.Printf("%d", i)
	fmt.Printf("%s", i) // want `of wrong type I \(contains ~int\)`
	fmt.Printf("%v", a)
	fmt.Printf("%d", a) // want `of wrong type A`
	fmt.Printf("%s", e)
	fmt.Printf("%d", []T{t}) // want `of wrong type \[\]T`
	fmt.Printf("%s", &t)
}
