// Closures: captured variables are shared and live on; recursion; generators; closures in structures.
package main

import (
	"fmt"
	"sort"
	"strings"
)

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func memo(f func(int) int) func(int) int {
	cache := map[int]int{}
	return func(n int) int {
		if v, ok := cache[n]; ok {
			return v
		}
		v := f(n)
		cache[n] = v
		return v
	}
}

type handler func(string) string

func (h handler) twice() handler { return func(s string) string { return h(h(s)) } }

func modify(p *int, f func()) int { *p += 5; f(); return *p }

var global = func() func(string) string {
	calls := 0
	return func(s string) string { calls++; return strings.Repeat(s, calls) }
}()

func results() (n int, err error, f func() int) {
	f = func() int { n *= 2; return n }
	n = 4
	return n + 1, nil, f
}

func params(a int, s []int, m map[string]int) func() string {
	inc := func() { a++; s = append(s, a); m["k"] = a }
	return func() string { inc(); return fmt.Sprint(a, s, m) }
}

func main() {
	next, reset := counter()
	other, _ := counter()
	fmt.Println(next(), next(), other())
	reset()
	fmt.Println(next(), other())
	f := fib()
	for range 10 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	fmt.Println(compose(func(x int) int { return x + 1 }, func(x int) int { return x * x }, compose())(4))
	var fact func(int) int
	fact = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(20))
	calls := 0
	var slow func(int) int
	slow = memo(func(n int) int {
		calls++
		if n < 2 {
			return n
		}
		return slow(n-1) + slow(n-2)
	})
	fmt.Println(slow(80), calls)
	h := handler(func(s string) string { return "(" + s + ")" })
	fmt.Println(h.twice().twice()("x"))
	x := 1
	fmt.Println(modify(&x, func() { x *= 10 }), x)
	fmt.Println(global("a"), global("b"), global("c"))
	n, err, g := results()
	fmt.Println(n, err, g(), g())
	pr := params(1, []int{0}, map[string]int{})
	fmt.Println(pr(), "|", pr())
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { i += 10; fmt.Print(i, " ") })
	}
	for _, f := range fs {
		f()
		f()
	}
	fmt.Println()
	words := strings.Fields("the quick brown fox jumps over the lazy dog")
	sort.Slice(words, func(i, j int) bool {
		if len(words[i]) != len(words[j]) {
			return len(words[i]) < len(words[j])
		}
		return words[i] < words[j]
	})
	fmt.Println(words)
	acc := struct {
		add func(float64)
		sum float64
	}{}
	acc.add = func(v float64) { acc.sum += v }
	acc.add(1.5)
	acc.add(2)
	fmt.Println(acc.sum)
	func(a, b int) { fmt.Println(a-b, x) }(10, 4)
	y := func() int { return x + 1 }() + func(z int) int { return z * x }(2)
	fmt.Println(y)
	deep := func() func() func() int {
		a := 1
		return func() func() int {
			b := a + 1
			a *= 10
			return func() int { c := a + b; b++; return c }
		}
	}()
	d1, d2 := deep(), deep()
	fmt.Println(d1(), d1(), d2(), d1())
	var zero func()
	fmt.Println(zero == nil, next != nil)
	big := [5]string{"a", "b"}
	iface := any(7)
	c := 1i
	show := func() { fmt.Println(big, iface, c) }
	big[2], iface, c = "c", "seven", c*c
	show()
	defer func() { fmt.Println(recover()) }()
	zero()
}

// Output:
// 1 2 1
// 101 2
// 0 1 1 2 3 5 8 13 21 34 
// 25
// 2432902008176640000
// 23416728348467685 81
// ((((x))))
// 60 60
// a bb ccc
// 5 <nil> 10 20
// 2 [0 2] map[k:2] | 3 [0 2 3] map[k:3]
// 10 20 11 21 12 22 
// [dog fox the the lazy over brown jumps quick]
// 3.5
// 6 60
// 181
// 102 103 111 104
// true true
// [a b c  ] seven (-1+0i)
// runtime error: invalid memory address or nil pointer dereference
