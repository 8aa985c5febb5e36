package main

import "fmt"

type List[T any] struct {
	next *List[T]
	val  T
}
type Grow[T any] struct{ next *Grow[*T] }
type Grow2[T any] struct{ f func(Grow2[[]T]) }
type Loop[T any] struct{ x Loop[T] }
type Inf[T any] Inf[*T]
type M1[T any] interface{ m(M2[T]) }
type M2[T any] interface{ m(M1[T]) }
type Self[T Self[T]] interface{ Less(T) bool }
type Node struct{ k int }

func (n Node) Less(m Node) bool { return n.k < m.k }

type Bad struct{}

func (b Bad) Less(m Node) bool { return true }

func Min[T Self[T]](a, b T) T { return a }

type Set[K comparable] = map[K]struct{}
type Vec[T any] = []T
type PairOf[A any] = struct{ a, b A }
type Alias = List[int]
type GA[T any] = List[Vec[T]]

func (l *List[T]) Push(x T) *List[T]       { return l }
func (l *List[T]) Map(f func(T) T) List[T] { return *l }
func (g *Grow[T]) Next() *Grow[*T]         { return g.next }

type Stack[T any] struct{ xs []T }

func (s *Stack[T]) Conv[U any](f func(T) U) *Stack[U] { return nil }

func main() {
	var l List[int]
	l.next.next.next.val = ""
	l.Push("x").Push(1).Push(true)
	l.Map(func(s string) string { return s })
	var g Grow[int]
	var h int = g.next.next.next
	var h2 int = g.Next().Next().Next
	var g2 Grow2[int]
	g2.f(1)
	var m1 M1[int]
	var m2 M2[int] = m1
	var m3 M2[string] = m1
	Min(Node{}, Node{})
	Min(Bad{}, Bad{})
	Min(1, 2)
	var s Set[string] = map[string]struct{}{}
	var s2 Set[[]int]
	var s3 Set
	var s4 Set[int, int]
	s = 1
	var v Vec[int] = []string{}
	var po PairOf[int] = 1
	po.c = 1
	var a Alias = l
	a = List[string]{}
	var ga GA[int] = a
	ga.val = 1
	st := Stack[int]{}
	var c int = st.Conv(func(i int) string { return "" })
	st.Conv(1)
	st.Conv[int, int]
	c2 := st.Conv[bool]
	c2 = 1
	fmt.Println(h, h2, m2, m3, s2, s3, s4, v, c)
	var inf Inf[int]
	_ = inf
}
