package main

import (
	"cmp"
	"fmt"
)

type Int interface{ ~int | ~int8 }
type Lit interface{ int | string }
type MyInt int
type Meth interface {
	~int
	String() string
}
type S struct{ f func() }
type Str interface {
	fmt.Stringer
	comparable
}
type Emp interface {
	int
	string
}
type Bytes interface{ ~[]byte | ~string }

func (m MyInt) String() string { return "" }

type Num[T Int] struct{ v T }
type Tree[K cmp.Ordered, V any] struct {
	l, r *Tree[K, V]
}

func fi[T Int](t T)                {}
func fl[T Lit](t T)                {}
func fm[T Meth](t T)               {}
func fs[T Str](t T)                {}
func fe[T Emp](t T)                {}
func fc[T comparable](a, b T) bool { return a == b }
func fb[T Bytes](t T) int          { return len(t) }
func fo[T cmp.Ordered](t T)        {}
func fu[T interface{ ~struct{ x int } }](t T) {}
func fd[T interface{ []int }](t T) {}

func nest[T any, U Int](t T, u U) {
	fi(t)
	fi(u)
	fl(u)
	fc(t, t)
	fc(u, u)
	fo(u)
	fo[T](t)
	_ = t == t
	_ = u < u
	_ = t < t
	var a any = t
	fc(a, a)
	_ = t + t
	_ = u + u
	_ = u << 1
	_ = !u
	_ = -t
}

func main() {
	fi("a")
	fi(MyInt(1))
	fi(1.5)
	fi(uint(1))
	fl(MyInt(1))
	fl(1)
	fl(true)
	fm(MyInt(1))
	fm(1)
	fm("x")
	fs(MyInt(1))
	fs(S{})
	fe(1)
	fc(S{}, S{})
	fc([]int{}, nil)
	fc([2]func(){}, [2]func(){})
	fc(map[int]int{}, map[int]int{})
	fc[any](1, 2)
	fc[error](nil, nil)
	fc[struct{ x any }](struct{ x any }{}, struct{ x any }{})
	fb([]byte{})
	fb("x")
	fb(1)
	fb([]int{})
	fo(1i)
	fo(MyInt(1))
	fo([]int{1})
	fu(struct{ x int }{})
	fu(struct{ y int }{})
	fd([]int{})
	fd([]string{})
	var n Num[string]
	var n2 Num[MyInt]
	var n3 Num[Num[int]]
	var t Tree[S, int]
	var t2 Tree[string, Tree[S, S]]
	_, _, _, _, _ = n, n2, n3, t, t2
	var c comparable
	var i Int
	var e Emp
	_, _, _ = c, i, e
	var bad Tree
	var bad2 Tree[int, int, int]
	var bad3 S[int]
	_ = fi[int, int]
	_ = fi[S]
	fi[string]("x")
	_, _, _ = bad, bad2, bad3
}
