package main

import (
	"fmt"
	"math"
	"strings"
)

// Equality and hashing of composite types: padding and blank fields do not count, floats and interfaces have rules of their own.

type (
	Padded struct {
		A int8
		B int64
		C int8
	}
	Blank struct {
		A int32
		_ int32
		B string
	}
	Floats struct {
		F float64
		G float32
		C complex64
	}
	Nested struct {
		P   Padded
		S   [5]string
		I   any
		E   error
		L   [3]Blank
		Big [100]int16
	}
	Tiny  struct{ B bool }
	Small [6]Floats
	Empty struct{}
	Wide  struct{ A, B, C, D, E, F, G, H, I, J, K, L, M int }
)

func fill(seed int) (n Nested) {
	n.P = Padded{int8(seed), int64(seed) << 40, -1}
	for i := range n.S {
		n.S[i] = strings.Repeat("ab", i+seed%2)
	}
	n.I = Padded{1, 2, int8(seed)}
	n.E = fmt.Errorf("no two are equal")
	n.L[2].B = fmt.Sprint(seed)
	n.Big[99] = int16(seed)
	return n
}

// dirty puts something else into the padding.
func dirty(p *Padded) {
	*p = Padded{-1, -1, -1}
	p.A, p.B, p.C = 1, 2, 3
}

func same[T comparable](x, y T) string {
	m := map[T]int{x: 1}
	m[y]++
	var i, j any = x, y
	a := map[any]bool{x: true, y: true}
	return fmt.Sprint(x == y, i == j, len(m), len(a))
}

func try(name string, f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	var p Padded
	dirty(&p)
	fmt.Println("padded", same(p, Padded{1, 2, 3}), same(p, Padded{1, 2, 4}))
	fmt.Println("blank", same(Blank{A: 1, B: "x"}, Blank{A: 1, B: "x"}), same(Blank{A: 1}, Blank{A: 2}))
	zero := math.Copysign(0, -1)
	nan := math.NaN()
	fmt.Println("floats", same(Floats{0, 0, 0}, Floats{zero, float32(zero), complex64(complex(zero, zero))}), same(Floats{F: nan}, Floats{F: nan}))
	fmt.Println("plain floats", same(0.0, zero), same(nan, nan), same(float32(1), float32(1)), same(1i, 1i), same(complex(nan, 0), complex(nan, 0)))
	n := fill(1)
	m := n
	fmt.Println("nested", same(n, m))
	m.Big[99]++
	fmt.Println("last element", same(n, m))
	m = n
	m.L[2].B += "!"
	fmt.Println("inner string", same(n, m))
	m = n
	m.I = Padded{1, 2, 2}
	fmt.Println("inner interface", same(n, m))
	fmt.Println("fresh error", same(n, fill(1)))
	var s, t Small
	fmt.Println("array", same(s, t))
	t[5].C = 1i
	fmt.Println("array", same(s, t))
	fmt.Println("tiny", same(Tiny{true}, Tiny{true}), same(Tiny{true}, Tiny{false}), same(Empty{}, Empty{}), same([0]string{}, [0]string{}))
	fmt.Println("wide", same(Wide{M: 1}, Wide{M: 1}), same(Wide{M: 1}, Wide{M: 2}))
	fmt.Println("pointers", same(&n.P, &n.P), same(&n, &m), same(make(chan int), make(chan int)))
	fmt.Println("arrays", same([3]string{"a", "b", "c"}, [3]string{"a", "b", "c"}), same([9]any{1, "x"}, [9]any{1, "x"}), same([2][2]float64{{0}}, [2][2]float64{{zero}}))
	fmt.Println("types differ", any(Tiny{true}) == any(true), any(int8(1)) == any(1), any([2]int{}) == any([2]int8{}))

	bad := struct {
		N int
		V any
	}{1, []int{1}}
	good := bad
	good.N = 2
	try("differs before", func() bool { return bad == good })
	good.N = 1
	try("uncomparable inside", func() bool { return bad == good })
	good.V = 3
	try("different dynamic types", func() bool { return bad == good })
	try("func", func() bool { return any(func() {}) == any(func() {}) })
	try("map key", func() bool { return map[any]bool{1: true}[[1]any{map[int]int{}}] })
	try("struct of slices", func() bool { return any(struct{ x []int }{}) == any(struct{ x []int }{}) })
	try("array", func() bool { return any([1]func(){}) == any([1]func(){}) })

	counts := map[Nested]int{}
	base := fill(7)
	for i := range 200 {
		base.Big[i%10] = int16(i % 7)
		counts[base]++
	}
	total := 0
	for _, c := range counts {
		total += c
	}
	fmt.Println(total, counts[base] > 0)
}

// Output:
// padded true true 1 1 false false 2 2
// blank true true 1 1 false false 2 2
// floats true true 1 1 false false 2 2
// plain floats true true 1 1 false false 2 2 true true 1 1 true true 1 1 false false 2 2
// nested true true 1 1
// last element false false 2 2
// inner string false false 2 2
// inner interface false false 2 2
// fresh error false false 2 2
// array true true 1 1
// array false false 2 2
// tiny true true 1 1 false false 2 2 true true 1 1 true true 1 1
// wide true true 1 1 false false 2 2
// pointers true true 1 1 false false 2 2 false false 2 2
// arrays true true 1 1 true true 1 1 true true 1 1
// types differ false false false
// differs before false
// uncomparable inside panics: runtime error: comparing uncomparable type []int
// different dynamic types false
// func panics: runtime error: comparing uncomparable type func()
// map key panics: runtime error: hash of unhashable type map[int]int
// struct of slices panics: runtime error: comparing uncomparable type struct { x []int }
// array panics: runtime error: comparing uncomparable type [1]func()
// 200 true
