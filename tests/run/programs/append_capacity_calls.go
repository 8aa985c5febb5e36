// Capacities of slices that functions, methods and closures append to.
package main

import (
	"fmt"
	"sort"
	"strings"
)

func add(s []int, v int) []int { return append(s, v) }

//go:noinline
func addCall(s []int, v int) []int { return append(s, v) }

func addLong(s []int, v int) []int {
	fmt.Print("add ", v, " ", len(s), " ")
	s = append(s, v)
	return s
}

func addTo(p *[]int, v int) { *p = append(*p, v) }

func grow[T any](s []T, v T) []T { return append(s, v) }

func mapped[T, U any](in []T, f func(T) U) []U {
	var out []U
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func variadic(v ...int) []int {
	var s []int
	for _, x := range v {
		s = append(s, x)
	}
	return s
}

func modify(s []int) {
	s = append(s, 4)
	s[0] = 99
	fmt.Println("in", len(s), cap(s))
}

func inlined() {
	var s []int
	for i := 0; i < 6; i++ {
		s = add(s, i)
		fmt.Print(cap(s), " ")
	}
	fmt.Println()
	var t []int
	t = add(t, 1)
	t = add(t, 1)
	fmt.Println(cap(t))
	var u []int
	u = add(u, 1)
	fmt.Println(cap(u), u)
}

func called() {
	var s []int
	for i := 0; i < 6; i++ {
		s = addCall(s, i)
		fmt.Print(cap(s), " ")
	}
	fmt.Println()
	var t []int
	for i := 0; i < 3; i++ {
		t = addLong(t, i)
		fmt.Print(cap(t), " ")
	}
	fmt.Println()
	var u []int
	for i := 0; i < 3; i++ {
		addTo(&u, i)
		fmt.Print(cap(u), " ")
	}
	fmt.Println()
	var v []string
	for range 3 {
		v = grow(v, "a")
		fmt.Print(cap(v), " ")
	}
	fmt.Println()
	w := mapped([]int{1, 2, 3}, func(i int) string { return strings.Repeat("x", i) })
	fmt.Println(cap(w), cap(variadic(1, 2, 3)))
	modify(make([]int, 1))
}

func modified() {
	a := []int{1, 2, 3}
	modify(a)
	fmt.Println(a, cap(a))
	var b []int
	b = append(b, 1)
	modify(b)
	fmt.Println(len(b), cap(b))
}

func closures() {
	var s []int
	f := func(v int) { s = append(s, v) }
	for i := 0; i < 3; i++ {
		f(i)
		fmt.Print(cap(s), " ")
	}
	fmt.Println()
	var t []int
	g := func() { fmt.Print(len(t), cap(t), " ") }
	t = append(t, 1)
	g()
	t = append(t, 1)
	g()
	fmt.Println()
	func() {
		var u []int
		u = append(u, 1)
		fmt.Println(cap(u))
	}()
	h := func() []int {
		var u []int
		u = append(u, 1)
		u = append(u, 1)
		u = append(u, 1)
		return u
	}
	fmt.Println(cap(h()))
	var w []int
	w = append(w, 3)
	w = append(w, 1)
	sort.Slice(w, func(i, j int) bool { return w[i] < w[j] })
	fmt.Println(cap(w))
	var x []int
	x = append(x, 1)
	defer func() { fmt.Println("deferred", cap(x)) }()
}

func library() {
	var s []int
	s = append(s, 2)
	s = append(s, 1)
	sort.Ints(s)
	fmt.Println(cap(s), s[0])
	var t []string
	t = append(t, "a")
	t = append(t, "b")
	t = append(t, "c")
	fmt.Println(strings.Join(t, "-"), cap(t))
	var b []byte
	b = append(b, 'h')
	b = append(b, 'i')
	fmt.Println(string(b), cap(b))
	var c []int
	c = append(c, 1)
	d := make([]int, 3)
	copy(d, c)
	fmt.Println(cap(c))
	var e []int
	e = append(e, 1)
	if e == nil {
		fmt.Println("nil")
	}
	fmt.Println(cap(e))
	var w []string
	for _, f := range strings.Fields("a b c") {
		w = append(w, f)
	}
	fmt.Println(len(w), cap(w))
}

type queue struct{ items []int }

func (q *queue) push(v int) { q.items = append(q.items, v) }
func (q *queue) pop() int {
	v := q.items[0]
	q.items = q.items[1:]
	return v
}

type shape interface{ area() int }
type square int

func (s square) area() int { return int(s * s) }

func methods() {
	q := queue{}
	for i := 0; i < 5; i++ {
		q.push(i)
		fmt.Print(cap(q.items), " ")
	}
	q.pop()
	fmt.Println(cap(q.items))
	var shapes []shape
	shapes = append(shapes, square(1))
	shapes = append(shapes, square(2))
	t := 0
	for _, s := range shapes {
		t += s.area()
	}
	fmt.Println(cap(shapes), t)
	var fs []func() int
	for i := range 3 {
		fs = append(fs, func() int { return i })
	}
	fmt.Println(cap(fs), fs[2]())
}

func aliases() {
	var s []int
	s = append(s, 1, 2, 3)
	a := append(s, 4)
	b := append(s, 5)
	fmt.Println(a[3], b[3], cap(s), cap(a), cap(b))
	var t []int
	t = append(t, 1, 2, 3)
	c := append(t, 4)
	d := append(t, 5)
	fmt.Println(c, d, cap(t))
}

func matrix() {
	var m [][]int
	for i := 0; i < 2; i++ {
		var row []int
		for j := 0; j < 3; j++ {
			row = append(row, i*j)
		}
		m = append(m, row)
	}
	fmt.Println(cap(m), cap(m[0]), cap(m[1]))
}

func main() {
	inlined()
	called()
	modified()
	closures()
	library()
	methods()
	aliases()
	matrix()
}

// Output:
// 4 4 4 4 8 8 
// 4
// 1 [1]
// 1 2 4 4 8 8 
// add 0 0 1 add 1 1 2 add 2 2 4 
// 1 2 4 
// 2 2 4 
// 4 3
// in 2 2
// in 4 6
// [1 2 3] 3
// in 2 4
// 1 4
// 4 4 4 
// 1 4 2 4 
// 4
// 3
// 2
// deferred 4
// 4 1
// a-b-c 4
// hi 32
// 4
// 4
// 3 4
// 1 2 4 4 8 7
// 2 5
// 4 2
// 5 5 4 4 4
// [1 2 3 4] [1 2 3 5] 3
// 2 4 4
