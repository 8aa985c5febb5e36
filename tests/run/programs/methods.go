// Methods on all kinds of types, with value and pointer receivers; nil receivers; addressable operands.
package main

import (
	"fmt"
	"sort"
)

type counter int

func (c *counter) inc() int     { *c++; return int(*c) }
func (c counter) plus(n int) int { return int(c) + n }

type names []string

func (n names) Len() int           { return len(n) }
func (n names) Less(i, j int) bool { return n[i] < n[j] }
func (n names) Swap(i, j int)      { n[i], n[j] = n[j], n[i] }
func (n *names) add(s string) *names {
	*n = append(*n, s)
	return n
}

type table map[string]int

func (t table) bump(k string) table { t[k]++; return t }

type op func(int, int) int

func (f op) apply(a, b int) int { return f(a, b) }

type pipe chan string

func (p pipe) send(s string) pipe { p <- s; return p }

type tree struct {
	left, right *tree
	v           int
}

func (t *tree) insert(v int) *tree {
	if t == nil {
		return &tree{v: v}
	}
	if v < t.v {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func (t *tree) sum() int {
	if t == nil {
		return 0
	}
	return t.left.sum() + t.v + t.right.sum()
}

func (t *tree) walk(visit func(int)) {
	if t != nil {
		t.left.walk(visit)
		visit(t.v)
		t.right.walk(visit)
	}
}

type temp float64

func (t temp) String() string { return fmt.Sprintf("%.1f degrees", float64(t)) }

type pair struct{ a, b int }

func (p pair) swapped() pair { return pair{p.b, p.a} }
func (p *pair) swap()        { p.a, p.b = p.b, p.a }
func (pair) constant() int   { return 42 }

type big struct{ data [20]int }

func (b big) changed() int { b.data[3] = 7; return b.data[3] }
func (b *big) change()     { b.data[3] = 9 }

func main() {
	var c counter
	c.inc()
	fmt.Println(c.inc(), c.plus(10), counter(5).plus(1), c)
	p := &c
	fmt.Println(p.plus(1), p.inc(), *p)
	n := names{"c", "a"}
	n.add("b").add("d")
	sort.Sort(n)
	fmt.Println(n, n.Len())
	fmt.Println(table{}.bump("x").bump("x").bump("y"))
	fmt.Println(op(func(a, b int) int { return a*10 + b }).apply(4, 2))
	ch := make(pipe, 2)
	ch.send("one").send("two")
	fmt.Println(<-ch, <-ch)
	var root *tree
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(v)
	}
	root.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println(root.sum(), root.left.left.left.sum())
	fmt.Println(temp(36.6), []temp{1, 2}, map[string]temp{"a": 3}, struct{ T temp }{4})
	fmt.Printf("%v %s %d %.2f\n", temp(1), temp(2), c, float64(temp(3)))
	pr := pair{1, 2}
	pr.swap()
	ps := []pair{{3, 4}, pr}
	ps[0].swap()
	mp := map[string]*pair{"k": {5, 6}}
	mp["k"].swap()
	fmt.Println(pr, ps, *mp["k"], pr.swapped(), (&pr).swapped(), pair{}.constant())
	var nilPair *pair
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(nilPair.swapped())
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		nilPair.swap()
	}()
	var b big
	fmt.Println(b.changed(), b.data[3])
	b.change()
	fmt.Println(b.data[3], (&b).changed(), b.data[3])
	type local struct{ pair }
	l := local{pair{7, 8}}
	l.swap()
	fmt.Println(l, l.swapped())
}

// Output:
// 2 12 6 2
// 3 3 3
// [a b c d] 4
// map[x:2 y:1]
// 42
// one two
// 1 2 3 5 8 9 28 0
// 36.6 degrees [1.0 degrees 2.0 degrees] map[a:3.0 degrees] {4.0 degrees}
// 1.0 degrees 2.0 degrees 3 3.00
// {2 1} [{4 3} {2 1}] {6 5} {1 2} {1 2} 42
// runtime error: invalid memory address or nil pointer dereference
// runtime error: invalid memory address or nil pointer dereference
// 7 0
// 9 7 9
// {{8 7}} {7 8}
