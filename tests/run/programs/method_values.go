// Method values copy their receiver when they are made; method expressions; functions as values.
package main

import "fmt"

type point struct{ x, y int }

func (p point) add(q point) point { return point{p.x + q.x, p.y + q.y} }
func (p *point) scale(k int)      { p.x *= k; p.y *= k }
func (p point) String() string    { return fmt.Sprintf("<%d,%d>", p.x, p.y) }

type adder interface{ add(point) point }

func apply(f func(point) point, p point) point { return f(p) }

func get(name string) point { fmt.Println("get", name); return point{1, 1} }

type emb struct{ *point }

type gen[T any] struct{ items []T }

func (g *gen[T]) push(v T) int { g.items = append(g.items, v); return len(g.items) }

func main() {
	p := point{1, 2}
	add, scale := p.add, p.scale
	p.x = 100
	fmt.Println(add(point{1, 1}), p)
	scale(2)
	fmt.Println(p)
	f := point.add
	g := (*point).scale
	h := (*point).add
	g(&p, 10)
	fmt.Println(f(p, point{0, 1}), h(&p, point{1, 0}))
	var a adder = p
	i := a.add
	a = point{}
	fmt.Println(i(point{}), a.add(point{5, 5}), adder.add(p, point{1, 1}))
	fmt.Println(apply(p.add, point{3, 3}), apply(point{9, 9}.add, p))
	m := get("receiver").add // evaluated here, once
	fmt.Println(m(point{}), m(point{1, 2}))
	e := emb{&p}
	ee := e.scale
	old := e.point
	e.point = &point{7, 7}
	ee(0)
	fmt.Println(*old, e)
	funcs := []func(point) point{p.add, e.add, a.add}
	for _, fn := range funcs {
		fmt.Print(fn(point{1, 1}), " ")
	}
	fmt.Println()
	var s gen[string]
	push := s.push
	push("a")
	fmt.Println(push("b"), s.items, (*gen[string]).push(&s, "c"))
	defer func() {
		fmt.Println(recover())
		defer func() { fmt.Println(recover()) }()
		var none adder
		_ = none.add // panics here, not in the call
		fmt.Println("not reached")
	}()
	var np *point
	ns := np.scale // fine
	fmt.Println("made")
	_ = np.add // copies *np
	ns(1)
}

// Output:
// <2,3> <100,2>
// <200,4>
// <2000,41> <2001,40>
// <2000,40> <5,5> <2001,41>
// <2003,43> <2009,49>
// get receiver
// <1,1> <2,3>
// <0,0> <7,7>
// <1,1> <8,8> <1,1> 
// 2 [a b c] 3
// made
// runtime error: invalid memory address or nil pointer dereference
// runtime error: invalid memory address or nil pointer dereference
