// The order of evaluation: calls from left to right, operands late, index expressions and assignments in two phases.
package main

import "fmt"

var trace string

func f(name string, v int) int { trace += name; return v }

func show(what string, v ...any) {
	fmt.Println(what, trace, v)
	trace = ""
}

type node struct {
	v    int
	next *node
}

func two() (int, int) { trace += "two"; return 1, 2 }

func set(p *int, v int) int { *p = v; return v }

var (
	pa = pb + 1
	pb = fa("b", pc)
	pc = fa("c", 5)
	_  = fa("blank", 0)
	pd = fa("d", pa)
)

var order string

func fa(s string, n int) int { order += s + " "; return n * 2 }

func get(s []int) []int { trace += "get"; return s }

func main() {
	fmt.Println(pa, pb, pc, pd, order)
	x := 1
	y := x + set(&x, 10)
	show("operand and call", y, x)
	a := []int{1, 2, 3}
	i := 0
	i, a[i] = 1, 9 // a[0]
	show("index first", i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	show("rotate", a)
	i = 2
	a[i], i = 7, 0
	show("again", i, a)
	b := []int{f("1", 1), f("2", 2), f("3", 3)}
	m := map[int]int{f("k", 1): f("v", 2), f("l", 2): f("w", 3)}
	show("literals", b, m)
	_ = f("a", 1) + f("b", 2)*f("c", 3) - f("d", 4)
	show("operators")
	get(b)[f("i", 1)] = f("r", 5)
	show("assignment", b)
	get(b)[f("i", 0)], get(a)[f("j", 1)] = f("x", 1), f("y", 2)
	show("two assignments", a, b)
	get(b)[f("i", 1)] += f("r", 5)
	show("op assignment", b)
	_ = f("a", 0) == 1 && f("b", 1) == 1 || f("c", 1) == 1 || f("d", 1) == 1
	show("short circuit")
	p, q := two()
	p, q = q, p
	show("swap", p, q)
	n := &node{1, &node{2, nil}}
	n, n.next = n.next, n
	show("list", n.v, n.next == nil)
	var np *node
	func() {
		defer func() { show("nil pointer", recover()) }()
		np.v = f("r", 1)
	}()
	func() {
		defer func() { show("index out of range", recover()) }()
		b[f("i", 10)] = f("r", 1)
	}()
	func() {
		defer func() { show("map nil", recover()) }()
		var m map[string]int
		m["k"] = f("r", 1)
	}()
	func() {
		defer func() { show("first of two", recover(), b[0]) }()
		b[0], b[f("i", 9)] = f("r", 77), f("s", 1)
	}()
	func() {
		defer func() { show("division", recover()) }()
		z := 0
		_ = f("a", 1) / z * f("b", 2)
	}()
	call := func(v ...int) func(int) int { trace += "call"; return func(n int) int { trace += "inner"; return n } }
	call(f("a", 1), f("b", 2))(f("c", 3))
	show("calls")
	var nf func(int)
	func() {
		defer func() { show("nil func", recover()) }()
		nf(f("arg", 1))
	}()
	s := "abc"
	s, c := s[f("1", 1):], s[f("0", 0)]
	show("strings", s, c)
	ch := make(chan int, 2)
	ch <- f("v", 1)
	ch <- 2
	arr := [2]int{<-ch, <-ch}
	show("receives", arr)
	switch f("s", 2) {
	case f("1", 1), f("2", 2), f("3", 3):
	}
	show("switch")
	defer func(n int) { fmt.Println(n, trace) }(f("deferred", x))
	x = 1000
	return
}

// Output:
// 21 20 10 42 c b blank d 
// operand and call  [20 10]
// index first  [1 [9 2 3]]
// rotate  [[3 9 2]]
// again  [0 [3 9 7]]
// literals 123kvlw [[1 2 3] map[1:2 2:3]]
// operators abcd []
// assignment getir [[1 5 3]]
// two assignments getigetjxy [[3 2 7] [1 5 3]]
// op assignment getir [[1 10 3]]
// short circuit ac []
// swap two [2 1]
// list  [2 true]
// nil pointer r [runtime error: invalid memory address or nil pointer dereference]
// index out of range ir [runtime error: index out of range [10] with length 3]
// map nil r [assignment to entry in nil map]
// first of two irs [runtime error: index out of range [9] with length 3 77]
// division ab [runtime error: integer divide by zero]
// calls abcallcinner []
// nil func arg [runtime error: invalid memory address or nil pointer dereference]
// strings 10 [bc 97]
// receives v [[1 2]]
// switch s12 []
// 10 deferred
