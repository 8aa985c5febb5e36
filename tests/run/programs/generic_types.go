// Generic types: lists, trees, maps, methods, embedding, constraints with methods, pointers to type parameters, aliases.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
)

type list[T any] struct {
	head, tail *node[T]
	size       int
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *list[T]) push(v T) *list[T] {
	n := &node[T]{v: v}
	if l.tail == nil {
		l.head = n
	} else {
		l.tail.next = n
	}
	l.tail = n
	l.size++
	return l
}

func (l *list[T]) each(f func(int, T)) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		f(i, n.v)
		i++
	}
}

func (l *list[T]) all() func(func(T) bool) {
	return func(yield func(T) bool) {
		for n := l.head; n != nil && yield(n.v); n = n.next {
		}
	}
}

type tree[K cmp.Ordered, V any] struct {
	root *branch[K, V]
}

type branch[K cmp.Ordered, V any] struct {
	k           K
	v           V
	left, right *branch[K, V]
}

func (t *tree[K, V]) put(k K, v V) {
	at := &t.root
	for *at != nil {
		switch c := cmp.Compare(k, (*at).k); {
		case c < 0:
			at = &(*at).left
		case c > 0:
			at = &(*at).right
		default:
			(*at).v = v
			return
		}
	}
	*at = &branch[K, V]{k: k, v: v}
}

func (t tree[K, V]) walk(f func(K, V)) { t.root.walk(f) }

func (b *branch[K, V]) walk(f func(K, V)) {
	if b != nil {
		b.left.walk(f)
		f(b.k, b.v)
		b.right.walk(f)
	}
}

type pair[A, B any] struct {
	first  A
	second B
}

func makePair[A, B any](a A, b B) pair[A, B]  { return pair[A, B]{a, b} }
func (p pair[A, B]) flip() pair[B, A]         { return pair[B, A]{p.second, p.first} }
func (p pair[A, B]) String() string           { return fmt.Sprintf("(%v; %v)", p.first, p.second) }

type stack[T any] []T

func (s *stack[T]) push(v T) { *s = append(*s, v) }
func (s *stack[T]) pop() (v T, err error) {
	if len(*s) == 0 {
		return v, errors.New("empty stack")
	}
	v = (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return
}

type option[T any] func(*T)

type config struct {
	name string
	size int
}

func build[T any](opts ...option[T]) (t T) {
	for _, o := range opts {
		o(&t)
	}
	return
}

type resetter[T any] interface {
	*T
	reset(string)
}

type buffer struct{ s string }

func (b *buffer) reset(s string) { b.s = s + "!" }

func fresh[T any, P resetter[T]](names ...string) (out []T) {
	for _, n := range names {
		var t T
		P(&t).reset(n)
		out = append(out, t)
	}
	return
}

type ordered[T any] interface{ less(T) bool }

type version struct{ major, minor int }

func (v version) less(w version) bool {
	return v.major < w.major || v.major == w.major && v.minor < w.minor
}

func minimum[T ordered[T]](first T, rest ...T) T {
	for _, v := range rest {
		if v.less(first) {
			first = v
		}
	}
	return first
}

type matrix[T ~int | ~float64] [2][2]T

func (m matrix[T]) mul(n matrix[T]) (r matrix[T]) {
	for i := range 2 {
		for j := range 2 {
			for k := range 2 {
				r[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return
}

type event[T any] struct {
	handlers []func(T)
	name     string
}

func (e *event[T]) on(f func(T)) { e.handlers = append(e.handlers, f) }
func (e *event[T]) fire(v T) {
	for _, h := range e.handlers {
		h(v)
	}
}

type button struct {
	event[string]
	*list[int]
}

type cache[K comparable, V any] struct {
	data map[K]pair[V, int]
	load func(K) (V, error)
}

func (c *cache[K, V]) get(k K) (V, error) {
	if p, ok := c.data[k]; ok {
		p.second++
		c.data[k] = p
		return p.first, nil
	}
	v, err := c.load(k)
	if err == nil {
		c.data[k] = makePair(v, 1)
	}
	return v, err
}

type number interface{ ~int | ~float64 }

type vector[T number] []T

func (v vector[T]) dot(w vector[T]) (sum T) {
	for i := range v {
		sum += v[i] * w[i]
	}
	return
}

type shape interface{ area() float64 }
type sq float64

func (s sq) area() float64 { return float64(s * s) }

type container[T shape] struct{ items []T }

func (c container[T]) total() (t float64) {
	for _, i := range c.items {
		t += i.area()
	}
	return
}

type alias[T any] = map[string][]T

type self[T any] struct {
	next *self[T]
	kids []self[T]
	m    map[string]self[T]
	v    T
}

type either[L, R any] interface{ fold(func(L), func(R)) }
type left[L, R any] struct{ v L }
type right[L, R any] struct{ v R }

func (l left[L, R]) fold(f func(L), _ func(R))  { f(l.v) }
func (r right[L, R]) fold(_ func(L), f func(R)) { f(r.v) }

func main() {
	var l list[string]
	l.push("a").push("b").push("c")
	l.each(func(i int, s string) { fmt.Print(i, s, " ") })
	for s := range l.all() {
		if s == "c" {
			break
		}
		fmt.Print(strings.ToUpper(s), " ")
	}
	fmt.Println(l.size)
	var t tree[string, int]
	for i, w := range strings.Fields("the cat sat on the mat") {
		t.put(w, i)
	}
	t.walk(func(k string, v int) { fmt.Print(k, "=", v, " ") })
	fmt.Println()
	p := makePair(1, "x")
	fmt.Println(p, p.flip(), makePair(p, p.flip()), p == makePair(1, "x"))
	fmt.Printf("%T %T\n", p, makePair(l, &t))
	var s stack[rune]
	s.push('a')
	s.push('b')
	v, err := s.pop()
	s.pop()
	_, err2 := s.pop()
	fmt.Println(string(v), err, err2)
	c := build(func(c *config) { c.name = "n" }, func(c *config) { c.size = len(c.name) + 5 })
	fmt.Printf("%+v\n", c)
	fmt.Println(fresh[buffer]("a", "b"))
	fmt.Println(minimum(version{1, 5}, version{1, 2}, version{2, 0}))
	fmt.Println(matrix[int]{{1, 1}, {1, 0}}.mul(matrix[int]{{1, 1}, {1, 0}}), matrix[float64]{{0.5}}.mul(matrix[float64]{{0.5}}))
	b := button{list: &list[int]{}}
	b.on(func(s string) { fmt.Print("one ", s, "; ") })
	b.on(func(s string) { fmt.Println("two", s, b.name) })
	b.name = "button"
	b.fire("click")
	b.push(1).push(2)
	fmt.Println(b.size)
	ch := cache[string, int]{map[string]pair[int, int]{}, func(k string) (int, error) {
		if k == "" {
			return 0, errors.New("no key")
		}
		return len(k), nil
	}}
	ch.get("abc")
	ch.get("abc")
	_, err = ch.get("")
	fmt.Println(ch.data, err)
	fmt.Println(vector[float64]{1, 2}.dot(vector[float64]{0.5, 4}), vector[int]{3}.dot([]int{7}))
	fmt.Println(container[sq]{[]sq{2, 3}}.total(), container[shape]{[]shape{sq(1), sq(4)}}.total())
	a := alias[int]{"k": {1}}
	a["k"] = append(a["k"], 2)
	fmt.Printf("%v %T\n", a, a)
	r := self[int]{v: 1, kids: []self[int]{{v: 2}}, m: map[string]self[int]{"x": {v: 3}}}
	r.next = &r
	fmt.Println(r.next.next.v, r.kids[0].v, r.m["x"].v)
	for _, e := range []either[int, string]{left[int, string]{5}, right[int, string]{"r"}} {
		e.fold(func(n int) { fmt.Print("left ", n, " ") }, func(s string) { fmt.Print("right ", s, " ") })
		_, isLeft := e.(left[int, string])
		fmt.Printf("%v %T; ", isLeft, e)
	}
	fmt.Println()
}

// Output:
// 0a 1b 2c A B 3
// cat=1 mat=5 on=3 sat=2 the=4 
// (1; x) (x; 1) ((1; x); (x; 1)) true
// main.pair[int,string] main.pair[main.list[string],*main.tree[string,int]]
// b <nil> empty stack
// {name:n size:6}
// [{a!} {b!}]
// {1 2}
// [[2 1] [1 1]] [[0.25 0] [0 0]]
// one click; two click button
// 2
// map[abc:(3; 2)] no key
// 8.5 21
// 13 17
// map[k:[1 2]] map[string][]int
// 1 2 3
// left 5 true main.left[int,string]; right r false main.right[int,string]; 
