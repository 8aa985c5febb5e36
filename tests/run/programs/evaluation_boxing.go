// What gc copies before later calls change it: operands that are converted to interface types, and keys of maps.
package main

import "fmt"

type S2 struct{ a, b int }
type S1 struct{ a int }
type SB struct{ a bool }
type SP struct{ p *int }

type P struct {
	ok  *int
	b   bool
	u8  uint8
	i16 int16
	n   int
	f   float64
	c   complex128
	s   string
	xs  []int
	st  S2
	arr [2]int
	e   any
	err error
	m   map[string]int
	p8  *uint8
	bs  []byte
}

type E1 struct{ n int }

func (e E1) Error() string { return fmt.Sprint("e", e.n) }

var one, two int = 1, 2
var u1, u2 uint8 = 1, 2
var g P

//go:noinline
func reset() *P {
	g = P{nil, false, 1, 1, 1, 1, 1, "abc", []int{1, 1}, S2{1, 1}, [2]int{1, 1}, any(1), E1{1}, map[string]int{"a": 1}, &u1, []byte("abc")}
	return &g
}

//go:noinline
func change(p *P) int {
	*p = P{&one, true, 2, 2, 2, 2, 2, "xyz", []int{2, 2}, S2{2, 2}, [2]int{2, 2}, any(2), E1{2}, map[string]int{"a": 2}, &u2, []byte("xyz")}
	return 0
}

func show(name string, args ...any) { fmt.Printf("%s=%v ", name, args[0]) }

//go:noinline
func one_(a any, b int) { fmt.Printf("%v\n", a) }

func lit(l []any) { fmt.Printf("%v ", l[0]) }

func main() {
	i, k := 0, "a"
	p := reset()
	_ = i
	p = reset()
	show("p.ok!=nil", p.ok != nil, change(p))
	p = reset()
	lit([]any{p.ok != nil, change(p)})
	p = reset()
	one_(p.ok != nil, change(p))
	p = reset()
	show("n==1", p.n == 1, change(p))
	p = reset()
	lit([]any{p.n == 1, change(p)})
	p = reset()
	one_(p.n == 1, change(p))
	p = reset()
	show("s==abc", p.s == "abc", change(p))
	p = reset()
	lit([]any{p.s == "abc", change(p)})
	p = reset()
	one_(p.s == "abc", change(p))
	p = reset()
	show("e==1", p.e == any(1), change(p))
	p = reset()
	lit([]any{p.e == any(1), change(p)})
	p = reset()
	one_(p.e == any(1), change(p))
	p = reset()
	show("st==", p.st == S2{1, 1}, change(p))
	p = reset()
	lit([]any{p.st == S2{1, 1}, change(p)})
	p = reset()
	one_(p.st == S2{1, 1}, change(p))
	p = reset()
	show("!b", !p.b, change(p))
	p = reset()
	lit([]any{!p.b, change(p)})
	p = reset()
	one_(!p.b, change(p))
	p = reset()
	show("b", p.b, change(p))
	p = reset()
	lit([]any{p.b, change(p)})
	p = reset()
	one_(p.b, change(p))
	p = reset()
	show("u8+1", p.u8+1, change(p))
	p = reset()
	lit([]any{p.u8 + 1, change(p)})
	p = reset()
	one_(p.u8+1, change(p))
	p = reset()
	show("int8(n)", int8(p.n), change(p))
	p = reset()
	lit([]any{int8(p.n), change(p)})
	p = reset()
	one_(int8(p.n), change(p))
	p = reset()
	show("i16+1", p.i16+1, change(p))
	p = reset()
	lit([]any{p.i16 + 1, change(p)})
	p = reset()
	one_(p.i16+1, change(p))
	p = reset()
	show("n+1", p.n+1, change(p))
	p = reset()
	lit([]any{p.n + 1, change(p)})
	p = reset()
	one_(p.n+1, change(p))
	p = reset()
	show("-f", -p.f, change(p))
	p = reset()
	lit([]any{-p.f, change(p)})
	p = reset()
	one_(-p.f, change(p))
	p = reset()
	show("-c", -p.c, change(p))
	p = reset()
	lit([]any{-p.c, change(p)})
	p = reset()
	one_(-p.c, change(p))
	p = reset()
	show("c", p.c, change(p))
	p = reset()
	lit([]any{p.c, change(p)})
	p = reset()
	one_(p.c, change(p))
	p = reset()
	show("s+x", p.s+"x", change(p))
	p = reset()
	lit([]any{p.s + "x", change(p)})
	p = reset()
	one_(p.s+"x", change(p))
	p = reset()
	show("s[0]", p.s[i], change(p))
	p = reset()
	lit([]any{p.s[i], change(p)})
	p = reset()
	one_(p.s[i], change(p))
	p = reset()
	show("xs[0]", p.xs[i], change(p))
	p = reset()
	lit([]any{p.xs[i], change(p)})
	p = reset()
	one_(p.xs[i], change(p))
	p = reset()
	show("bs[0]", p.bs[i], change(p))
	p = reset()
	lit([]any{p.bs[i], change(p)})
	p = reset()
	one_(p.bs[i], change(p))
	p = reset()
	show("m[k]", p.m[k], change(p))
	p = reset()
	lit([]any{p.m[k], change(p)})
	p = reset()
	one_(p.m[k], change(p))
	p = reset()
	show("*p8", *p.p8, change(p))
	p = reset()
	lit([]any{*p.p8, change(p)})
	p = reset()
	one_(*p.p8, change(p))
	p = reset()
	show("st", p.st, change(p))
	p = reset()
	lit([]any{p.st, change(p)})
	p = reset()
	one_(p.st, change(p))
	p = reset()
	show("S2{n,n}", S2{p.n, p.n}, change(p))
	p = reset()
	lit([]any{S2{p.n, p.n}, change(p)})
	p = reset()
	one_(S2{p.n, p.n}, change(p))
	p = reset()
	show("S1{n}", S1{p.n}, change(p))
	p = reset()
	lit([]any{S1{p.n}, change(p)})
	p = reset()
	one_(S1{p.n}, change(p))
	p = reset()
	show("SB{b}", SB{p.b}, change(p))
	p = reset()
	lit([]any{SB{p.b}, change(p)})
	p = reset()
	one_(SB{p.b}, change(p))
	p = reset()
	show("[2]int", [2]int{p.n, p.n}, change(p))
	p = reset()
	lit([]any{[2]int{p.n, p.n}, change(p)})
	p = reset()
	one_([2]int{p.n, p.n}, change(p))
	p = reset()
	show("[1]int", [1]int{p.n}, change(p))
	p = reset()
	lit([]any{[1]int{p.n}, change(p)})
	p = reset()
	one_([1]int{p.n}, change(p))
	p = reset()
	show("[]int", []int{p.n, p.n}, change(p))
	p = reset()
	lit([]any{[]int{p.n, p.n}, change(p)})
	p = reset()
	one_([]int{p.n, p.n}, change(p))
	p = reset()
	show("&S1", *&S1{p.n}, change(p))
	p = reset()
	lit([]any{*&S1{p.n}, change(p)})
	p = reset()
	one_(*&S1{p.n}, change(p))
	p = reset()
	show("err", p.err, change(p))
	p = reset()
	lit([]any{p.err, change(p)})
	p = reset()
	one_(p.err, change(p))
	p = reset()
	show("e", p.e, change(p))
	p = reset()
	lit([]any{p.e, change(p)})
	p = reset()
	one_(p.e, change(p))
	p = reset()
	show("e.(int)", p.e.(int), change(p))
	p = reset()
	lit([]any{p.e.(int), change(p)})
	p = reset()
	one_(p.e.(int), change(p))
	p = reset()
	show("string(bs)", string(p.bs), change(p))
	p = reset()
	lit([]any{string(p.bs), change(p)})
	p = reset()
	one_(string(p.bs), change(p))
	p = reset()
	show("string(rune)", string(rune(p.n+64)), change(p))
	p = reset()
	lit([]any{string(rune(p.n + 64)), change(p)})
	p = reset()
	one_(string(rune(p.n+64)), change(p))
	p = reset()
	show("len", len(p.s), change(p))
	p = reset()
	lit([]any{len(p.s), change(p)})
	p = reset()
	one_(len(p.s), change(p))
	p = reset()
	show("bool(b)", bool(p.b), change(p))
	p = reset()
	lit([]any{bool(p.b), change(p)})
	p = reset()
	one_(bool(p.b), change(p))
	p = reset()
	show("u8&1==1", p.u8&1 == 1, change(p))
	p = reset()
	lit([]any{p.u8&1 == 1, change(p)})
	p = reset()
	one_(p.u8&1 == 1, change(p))
	p = reset()
	show("b&&", p.n == 1 && k == "a", change(p))
	p = reset()
	lit([]any{p.n == 1 && k == "a", change(p)})
	p = reset()
	one_(p.n == 1 && k == "a", change(p))
	p = reset()
	show("SP", *SP{p.p8i()}.p, change(p))
	p = reset()
	lit([]any{*SP{p.p8i()}.p, change(p)})
	p = reset()
	one_(*SP{p.p8i()}.p, change(p))
	p = reset()
	show("arr[i]==", p.arr[i] == 1, change(p))
	p = reset()
	lit([]any{p.arr[i] == 1, change(p)})
	p = reset()
	one_(p.arr[i] == 1, change(p))
	p = reset()
	show("xs==nil", p.xs == nil, change(p))
	p = reset()
	lit([]any{p.ok == nil, change(p)})
	p = reset()
	one_(p.ok == nil, change(p))
	p = reset()
	mm := map[any]any{p.n == 1: p.n == 1, p.n: change(p)}
	fmt.Println(mm)
	p = reset()
	r, _ := ret(p)
	fmt.Println(r)
	var a any
	p = reset()
	a, _ = p.n == 1, change(p)
	fmt.Println(a)
	p = reset()
	st := struct {
		a any
		n int
	}{p.n == 1, change(p)}
	fmt.Println(st)
	p = reset()
	fmt.Println(any(p.n == 1) == boxed(change(p)))
	p = reset()
	c := make(chan any, 1)
	c <- p.n == 1
	fmt.Println(<-c)
	p = reset()
	var i1, i2 any = p.n == 1, change(p)
	fmt.Println(i1, i2)
	p = reset()
	x1, x2 := any(p.n == 1), change(p)
	fmt.Println(x1, x2)
	p = reset()
	var er error
	er, _ = E1{p.n}, change(p)
	fmt.Println(er)
	p = reset()
	two__(E2{p.n, p.n}, change(p))
	p = reset()
	nested(any(p.n == 1), func() any { return 1 }(), change(p))
}

type E2 struct{ n, m int }

func (e E2) Error() string { return fmt.Sprint("E", e.n, e.m) }

//go:noinline
func two__(e error, n int) { fmt.Println(e, n) }

//go:noinline
func nested(a, b any, n int) { fmt.Println(a, b, n) }

//go:noinline
func boxed(n int) any { return true }

//go:noinline
func ret(p *P) (any, int) { return p.n == 1, change(p) }

func (p *P) p8i() *int { return &p.n }

// Output:
// p.ok!=nil=false false false
// n==1=true true true
// s==abc=true true true
// e==1=true true true
// st===true true true
// !b=true true true
// b=true true true
// u8+1=2 2 2
// int8(n)=1 1 1
// i16+1=3 3 3
// n+1=3 3 3
// -f=-2 -2 -2
// -c=(-1-0i) (-1-0i) (-1-0i)
// c=(2+0i) (2+0i) (2+0i)
// s+x=xyzx xyzx xyzx
// s[0]=97 97 97
// xs[0]=2 2 2
// bs[0]=120 120 120
// m[k]=2 2 2
// *p8=2 2 2
// st={2 2} {2 2} {2 2}
// S2{n,n}={1 1} {1 1} {1 1}
// S1{n}={2} {2} {2}
// SB{b}={false} {false} {false}
// [2]int=[1 1] [1 1] [1 1]
// [1]int=[2] [2] [2]
// []int=[2 2] [2 2] [2 2]
// &S1={2} {2} {2}
// err=e2 e2 e2
// e=2 2 2
// e.(int)=1 1 1
// string(bs)=xyz xyz xyz
// string(rune)=B B B
// len=3 3 3
// bool(b)=false false false
// u8&1==1=true true true
// b&&=true true true
// SP=2 2 2
// arr[i]===true true true
// xs==nil=false true true
// map[1:0 true:true]
// true
// true
// {true 0}
// true
// true
// true 0
// true 0
// e2
// E1 1 0
// true 1 0
