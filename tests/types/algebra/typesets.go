package main

import (
	"fmt"
	"io"
)

type A interface {
	m()
	m()
}
type B interface {
	fmt.Stringer
	String() string
}
type C interface {
	fmt.Stringer
	String() int
}
type D interface {
	io.Reader
	io.ReadWriter
	interface{ Read(string) }
}
type E interface{ ~MyInt }
type MyInt int
type F interface{ int | int }
type G interface{ ~int | MyInt }
type H interface{ int | fmt.Stringer }
type I interface{ int | comparable }
type J interface{ error | ~error }
type K interface {
	~int
	~string
}
type L interface{ int | L }
type M interface {
	int
	M2
}
type M2 interface{ ~int | ~string }
type N[T any] interface{ T }
type O[T any] interface{ int | T }
type P[T any] interface{ ~T }
type Q[T any] interface{ ~[]T | ~map[string]T }

func k[T K](t T) {}
func m[T M](t T) {}
func q[T Q[int]](t T) {
	for range t {
	}
	_ = t[0]
	_ = len(t)
}
func r[T chan int | <-chan int](t T) {
	<-t
	t <- 1
	close(t)
}
func s[T []int | [3]int](t T) {
	for i, x := range t {
		var s string = x
		_, _ = i, s
	}
	t[0] = 1
	_ = t[1:]
	_ = append(t, 1)
}
func u[T func() | func(int)](t T) { t() }
func v[T map[string]int | map[int]int](t T) {
	t[0] = 1
	for range t {
	}
	_ = make(T)
}
func w[T *int | *string](t T) { _ = *t }

func main() {
	k(1)
	m(1)
	m("x")
	q([]int{})
	q([]string{})
	q(map[string]int{})
}

type Own interface{ m() }
type Cmp interface {
	comparable
	int | string
}
type InUnion interface {
	int | Own
	string | Cmp
}
type Many interface {
	A1
	A2
}
type A1 interface{ Same(x int) }
type A2 interface{ Same(y int) }
type A3 interface {
	Many
	Same(z string)
}
