package main

import "fmt"

type s struct {
	f float32
	n int
}

func (r s) m(a int) float32 { return r.f + float32(a) }

type one struct{ f float32 }

func (r one) m() float32 { return r.f }

func main() {
	v := s{1.5, 2}
	f := v.m
	v.f = 9
	fmt.Println(f(1), v.m(1))
	w := one{0.25}
	g := w.m
	fmt.Println(g())
}

// Output:
// 2.5 10
// 0.25
