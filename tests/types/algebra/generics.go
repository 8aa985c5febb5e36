package main

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
)

type Numeric interface {
	~int | ~int64 | ~float64
}
type Vec[T Numeric] []T

func (v Vec[T]) Dot(w Vec[T]) (s T) {
	for i := range v {
		s += v[i] * w[i]
	}
	return
}
func (v Vec[T]) Map(f func(T) T) Vec[T] { return v }
func (v Vec[T]) bad() Vec[string]       { return nil }
func (v Vec[U]) Other(u U) Vec[U]       { return u }
func (v *Vec[_]) Grow()                 {}
func (v Vec[A, B]) Two()                {}

type Opt[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Opt[T]                          { return Opt[T]{v, true} }
func None[T any]() Opt[T]                             { return Opt[T]{} }
func (o Opt[T]) OrElse(d T) T                         { return d }
func (o Opt[T]) Then[U any](f func(T) Opt[U]) Opt[U]  { return None[U]() }
func Then[T, U any](o Opt[T], f func(T) Opt[U]) Opt[U] { return None[U]() }

type Tree[K any, V any] struct {
	cmp  func(K, K) int
	root *node[K, V]
}
type node[K, V any] struct {
	k    K
	v    V
	l, r *node[K, V]
}

func (t *Tree[K, V]) Get(k K) (V, bool) {
	n := t.root
	for n != nil {
		if c := t.cmp(k, n.k); c < 0 {
			n = n.l
		} else if c > 0 {
			n = n.v
		} else {
			return n.v, true
		}
	}
	return nil, false
}
func (t *Tree[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		yield(t.root.v, t.root.k)
	}
}

type Cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func NewCache[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: map[V]K{}} }

type Event interface{ isEvent() }
type Handler[E Event] func(E)
type Bus struct{ hs map[string][]any }

func On[E Event](b *Bus, h Handler[E]) {}

type Click struct{}

func (*Click) isEvent() {}

type Constraint interface {
	comparable
	fmt.Stringer
}
type Embeds[T Constraint] struct {
	sync.Mutex
	Opt[T]
	*Cache[T, []T]
}

func zero[T any]() T { var z T; return z }
func as[T error](err error) (T, bool) {
	var t T
	return t, errors.As(err, &t)
}
func sw[T any](x T) {
	switch any(x).(type) {
	case int:
		return x
	case T:
	case []T, map[string]T:
	}
	switch x.(type) {
	}
	_ = x.(int)
	if x == nil {
	}
	x = nil
	x = T(1)
	_ = T{}
	_ = len(x)
	for range x {
	}
	x()
	x++
	_ = *x
	_ = &x
	_ = <-x
	_ = x.foo
	_ = x[0]
}
func num[T Numeric](x T) int {
	x = 1.5
	x = "a"
	x = 1
	x %= 2
	_ = x << 1
	_ = int(x)
	_ = string(x)
	const c = T(1)
	var a [x]int
	return x
}

func main() {
	var v Vec[int]
	v.Dot(Vec[float64]{})
	v.Dot([]int{1})
	v.Dot([]string{})
	var w Vec[string]
	v = v.Map(func(x float64) float64 { return x })
	o := Some(1)
	o.OrElse("x")
	o.Then(func(i int) Opt[string] { return None[string]() }).OrElse(1)
	o.Then(func(s string) Opt[string] { return None[string]() })
	Then(o, func(s string) Opt[string] { return None[string]() })
	Then(o, func(i int) Opt[string] { return None() })
	var n Opt[string] = None()
	var n2 Opt[string] = None[int]()
	t := Tree[string, int]{cmp: strings.Compare}
	t2 := Tree[int, int]{cmp: strings.Compare}
	for k, v := range t.All() {
		var a int = k
		var b string = v
		_, _ = a, b
	}
	if x := t.Get("x"); x {
	}
	x, ok := t.Get(1)
	t.root.l.k = x + ok
	c := NewCache()
	c2 := NewCache[[]int, int]()
	var c3 *Cache[string, int] = NewCache[string, string]()
	On(&Bus{}, func(c Click) {})
	On(&Bus{}, func(c *Click) {})
	On(Bus{}, func(c *Click) {})
	On(&Bus{}, func() {})
	var e Embeds[Click]
	var e2 Embeds[fmt.Stringer]
	e.Lock()
	e2.m = nil
	e2.OrElse(1)
	e2.mu.Lock()
	var z int = zero()
	var z2 int = zero[string]()
	_, _ = as[*Click](nil)
	_, _ = as(nil)
	slices.SortFunc([]Opt[int]{}, func(a, b Opt[string]) int { return 0 })
	slices.Collect(t.All())
	for i := range slices.Values([]string{}) {
		var k int = i
		_ = k
	}
	_, _, _, _, _, _, _, _, _, _, _ = w, n, n2, t2, c, c2, c3, z, z2, x, ok
	fmt.Println(Opt[int]{1, "x"}, Opt[int]{v: "x"}, Opt[string]{1})
	_ = Opt{v: 1}
	_ = []Opt{{1, true}}
	_ = map[string]Opt[int]{"a": {"x", true}}
	f := Some
	g := Some[int]
	g("x")
	var h func(int) Opt[string] = Some
	var i func(int) Opt[int] = Some
	i = Some[string]
	_, _, _ = f, h, i
}
