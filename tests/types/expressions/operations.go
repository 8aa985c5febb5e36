package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

type S struct {
	a, b int
	f    func()
}
type N int
type M map[string]int
type I interface{ Foo(int) string }
type P *int
type A [3]func()

func (s *S) Ptr()                {}
func (s S) Val(x int) (int, error) { return 0, nil }

type E struct{ *S }

func (N) Foo(int) string { return "" }

var s S
var ps *S
var n N
var m M
var i I
var e error
var fn func(int) string
var ch chan int
var ro <-chan int
var wo chan<- int
var arr [3]int
var sl []int
var str string
var p *int
var pp **int
var ei interface{}
var pi *I
var pa *[3]int

func none()            {}
func one() int         { return 1 }
func two() (int, error) { return 1, nil }
func vari(a int, b ...string) {}

func _() {
	_ = s == s
	_ = A{} == A{}
	_ = m == m
	_ = fn == fn
	_ = sl == sl
	_ = sl == nil
	_ = m == nil
	_ = arr == nil
	_ = s == nil
	_ = n == nil
	_ = str == nil
	_ = nil == nil
	_ = p == nil
	_ = p == pp
	_ = p == 0
	_ = i == n
	_ = i == 5
	_ = i == s
	_ = ei == s
	_ = ei == 1
	_ = ei == sl
	_ = ei < 1
	_ = e == io.EOF
	_ = e == "x"
	_ = n + 1
	_ = n + one()
	_ = n + 1.5
	_ = n == one()
	_ = str + 1
	_ = str + 'a'
	_ = str * 2
	_ = str - str
	_ = p + 1
	_ = sl + sl
	_ = s + s
	_ = ch + ch
	_ = !n
	_ = -str
	_ = ^1.5
	_ = *n
	_ = *nil
	_ = *s
	_ = **p
	_ = &1
	_ = &one()
	_ = &n.Foo
	_ = &m["a"]
	_ = &sl[0]
	_ = &str[0]
	_ = &S{}
	_ = &(S{})
	_ = <-n
	_ = <-wo
	_ = <-ch
	ro <- 1
	n <- 1
	ch <- "a"
	wo <- 1.5
	s.c()
	s.Foo()
	s.ptr()
	s.val(1)
	ps.Ptr()
	ps.A = 1
	i.foo(1)
	i.Bar()
	pi.Foo(1)
	S.Ptr(s)
	(*S).Ptr(s)
	S.Val(s, 1)
	S.Nope(s)
	S.a = 1
	S{}.Ptr()
	fmt.println("x")
	fmt.Printn("x")
	fmt.PrintLn("x")
	fmt.Printf
	fmt
	os.Foo = 1
	nope.Foo()
	errors.New("a", "b")
	errors.New(1)
	one(1)
	two().x()
	none() + 1
	_ = none()
	_ = two()
	one() = 1
	vari()
	vari("a")
	vari(1, 2)
	vari(1, "a", 2)
	vari(1, sl...)
	vari(1, "a", []string{}...)
	vari([]string{}...)
	vari(two())
	vari(two()...)
	one(sl...)
	fn("a")
	fn(1, 2)
	fn()
	n()
	str()
	S()
	int()
	int(1, 2)
	int("a")
	string(1.5)
	str = string(n)
	_ = []byte(n)
	_ = []int("a")
	_ = N("a")
	_ = N(1.5)
	_ = I(s)
	_ = I(n)
	_ = error(n)
	_ = (*int)(str)
	_ = (chan int)(ro)
	_ = [3]int(sl)
	_ = [3]string(sl)
	_ = *(*[3]int)(sl)
	_ = bool(1)
	_ = float64("1")
	_ = complex128(1.5)
	_ = complex128(n)
	_ = map[string]int(nil)
	_ = i.(N)
	_ = i.(S)
	_ = i.(*S)
	_ = i.(int)
	_ = n.(int)
	_ = ei.(nope)
	_ = ei.(I)
	_ = e.(fmt.Stringer)
	_ = arr[3]
	_ = arr[-1]
	_ = arr["a"]
	_ = arr[1.5]
	_ = arr[1.0]
	_ = arr[n]
	_ = arr[s]
	_ = str["a"]
	_ = sl[-1]
	_ = sl[1:0]
	_ = sl[2:1:0]
	_ = sl[:]
	_ = str[1:2:3]
	_ = arr[1:5]
	_ = pa[5]
	_ = pa[1:5]
	_ = [3]int{}[:]
	_ = p[0]
	_ = n[0]
	_ = n[1:]
	_ = m[1]
	_ = m[n]
	_ = m["a"][0]
	_ = fn[0]
	_ = fn[int]
	_ = S[int]
	_ = int[0]
	_ = "abc"[3]
	_ = "abc"[1:5]
	_ = len(1)
	_ = len(s)
	_ = len()
	_ = len(str, str)
	_ = cap(str)
	_ = cap(m)
	_ = len(nil)
	_ = append(sl)
	_ = append()
	_ = append(nil, 1)
	_ = append(sl, "a")
	_ = append(sl, sl)
	_ = append(sl, sl...)
	_ = append(str, 1)
	_ = append([]byte{}, str...)
	_ = append([]byte{}, str)
	_ = append(sl, 1, sl...)
	append(sl, 1)
	_ = copy(sl, str)
	_ = copy(sl)
	_ = copy(arr, sl)
	copy([]byte{}, str)
	delete(sl, 1)
	delete(m, 1)
	delete(m)
	close(n)
	close(ro)
	clear(n)
	clear(arr)
	_ = make(S)
	_ = make([]int)
	_ = make([]int, -1)
	_ = make([]int, "a")
	_ = make([]int, 2, 1)
	_ = make([]int, 1, 2, 3)
	_ = make(map[string]int, 1, 2)
	_ = make(5)
	_ = make()
	_ = make([]int, 1.5)
	_ = make(chan int, n)
	_ = new(1)
	_ = new()
	_ = new(int, int)
	_ = new(nil)
	_ = new("a")
	_ = new(none())
	_ = min(1, "a")
	_ = min()
	_ = max(n, 1.5)
	_ = max(n, one())
	_ = min(s)
	_ = max(str, "a", "b")
	_ = min(1, 2.5, 'a')
	panic()
	panic(1, 2)
	print(none())
	println(nil)
	recover(1)
	_ = recover
	len
	_ = len
	_ = int
	int
	_ = complex(1, n)
	_ = complex(n, n)
	_ = real(n)
	_ = imag(str)
	len(str)
	cap(sl)
	make([]int, 1)
	new(int)
	min(1)
	1
	"a"
	n
	n == 1
	-n
	s.a
	fn
	func() {}
	S{}
	[]int{1}
	(n)
	sl[0]
	<-ch
	(<-ch)
	go none
	defer n
	go int(1)
	defer len(str)
	go func() {}
	defer recover()
	defer append(sl, 1)
}
