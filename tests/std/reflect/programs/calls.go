package main

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

type Big struct {
	A [20]int
	S string
}
type Point struct{ X, Y int }

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }
func (p *Point) Scale(k int)      { p.X *= k; p.Y *= k }
func (p Point) Join(sep string, rest ...any) string {
	return fmt.Sprint(p.X, sep, p.Y, sep, len(rest), rest)
}
func (b Big) Sum(c Big) (int, Big) {
	n := 0
	for i := range b.A {
		n += b.A[i] + c.A[i]
		c.A[i] = -1
	}
	c.S = b.S + c.S
	return n, c
}

type Num int8

func (n Num) Twice() Num { return n * 2 }

type F float32

func (f F) Half() F { return f / 2 }

type Func func(int) int

func (f Func) Apply(n int) int { return f(n) }

type Embed struct {
	*Point
	Num
}
type Adder interface{ Add(Point) Point }

func mixed(a int8, b uint16, c float32, d float64, e complex64, f string, g []int, h any, i error, j bool, k Big, l func(int) int, m map[string]int, n *int, o struct{}, p [2]int) (bool, Big, error, [2]int, complex128, string) {
	*n++
	return !j, Big{k.A, f}, errors.Join(i, fmt.Errorf("%v %v %v %v %v %v %v %v %v", a, b, c, d, e, len(g), h, l(3), m["a"])), [2]int{p[1], p[0]}, complex128(e) * 2, f + f
}

func pair() (int, error) { return 1, nil }
func none()              {}
func sum(xs ...int) (n int) {
	for _, x := range xs {
		n += x
	}
	return n
}

func vals(xs ...any) []reflect.Value {
	out := make([]reflect.Value, len(xs))
	for i, x := range xs {
		out[i] = reflect.ValueOf(x)
	}
	return out
}

func show(out []reflect.Value) {
	for _, v := range out {
		fmt.Print(v.Type(), " ", v, "; ")
	}
	fmt.Println(len(out))
}

func main() {
	n := 5
	args := vals(int8(-3), uint16(4), float32(1.5), 2.5, complex64(1+2i), "str", []int{1, 2}, 0, 0, true, Big{S: "big"}, func(i int) int { return i * i }, map[string]int{"a": 9}, &n, struct{}{}, [2]int{7, 8})
	args[7] = reflect.ValueOf(Point{1, 2})
	args[8] = reflect.ValueOf(errors.New("err"))
	show(reflect.ValueOf(mixed).Call(args))
	fmt.Println(n)
	show(reflect.ValueOf(pair).Call(nil))
	show(reflect.ValueOf(none).Call(nil))
	show(reflect.ValueOf(sum).Call(vals(1, 2, 3)))
	show(reflect.ValueOf(sum).Call(nil))
	show(reflect.ValueOf(sum).CallSlice(vals([]int{4, 5})))
	k := 10
	show(reflect.ValueOf(func(x int) int { k++; return x + k }).Call(vals(5)))

	p := &Point{1, 2}
	v := reflect.ValueOf(p)
	show(v.MethodByName("Add").Call(vals(Point{10, 20})))
	show(v.MethodByName("Scale").Call(vals(3)))
	fmt.Println(*p)
	show(v.Elem().MethodByName("Join").Call(vals("-", 1, "x", 1 == 1)))
	show(v.Elem().MethodByName("Join").CallSlice(vals("-", []any{1})))
	show(reflect.ValueOf(Big{S: "x", A: [20]int{19: 5}}).Method(0).Call(vals(Big{S: "y", A: [20]int{1}})))
	show(reflect.ValueOf(Num(-4)).Method(0).Call(nil))
	show(reflect.ValueOf(F(3)).Method(0).Call(nil))
	show(reflect.ValueOf(Func(func(n int) int { return n + 1 })).MethodByName("Apply").Call(vals(1)))
	e := reflect.ValueOf(Embed{p, 6})
	for i := range e.NumMethod() {
		fmt.Print(e.Type().Method(i).Name, e.Type().Method(i).Type, " ")
	}
	fmt.Println()
	show(e.MethodByName("Twice").Call(nil))
	show(e.MethodByName("Add").Call(vals(Point{1, 1})))
	var a Adder = p
	show(reflect.ValueOf(&a).Elem().Method(0).Call(vals(Point{5, 5})))
	fmt.Println(reflect.ValueOf(&a).Elem().NumMethod(), reflect.ValueOf(&a).Elem().Method(0).Type())

	// Methods as functions.
	m, _ := reflect.TypeOf(p).MethodByName("Add")
	show(m.Func.Call(vals(p, Point{100, 100})))
	m, _ = reflect.TypeOf(*p).MethodByName("Join")
	show(m.Func.Call(vals(*p, "+", 7)))
	f := v.MethodByName("Add").Interface().(func(Point) Point)
	fmt.Println(f(Point{1000, 1000}))
	g := reflect.TypeOf(*p).Method(0).Func.Interface().(func(Point, Point) Point)
	fmt.Println(g(Point{1, 2}, Point{3, 4}))

	// MakeFunc.
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var ints func(int, int) (int, int)
	reflect.ValueOf(&ints).Elem().Set(reflect.MakeFunc(reflect.TypeOf(ints), swap))
	fmt.Println(ints(1, 2))
	var odd func(Big, float32) (float32, Big)
	reflect.ValueOf(&odd).Elem().Set(reflect.MakeFunc(reflect.TypeOf(odd), swap))
	x, y := odd(Big{S: "b", A: [20]int{3: 3}}, 2.5)
	fmt.Println(x, y)
	var vari func(string, ...int) string
	reflect.ValueOf(&vari).Elem().Set(reflect.MakeFunc(reflect.TypeOf(vari), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(strings.Repeat(in[0].String(), in[1].Len()))}
	}))
	fmt.Println(vari("ab", 1, 2, 3), vari("x"))
	var errf func(int8, bool, any) error
	reflect.ValueOf(&errf).Elem().Set(reflect.MakeFunc(reflect.TypeOf(errf), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(fmt.Errorf("%v %v %v", in[0], in[1], in[2])).Convert(reflect.TypeFor[error]())}
	}))
	fmt.Println(errf(-1, true, "any"))
	made := reflect.MakeFunc(reflect.FuncOf([]reflect.Type{reflect.TypeFor[Big]()}, []reflect.Type{reflect.TypeFor[string]()}, false), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{in[0].Field(1)}
	})
	show(made.Call(vals(Big{S: "made"})))
	fmt.Println(made.Type(), made.Kind())

	// Panics and blocking go through.
	defer func() { fmt.Println("recovered", recover()) }()
	ch := make(chan int)
	go func() { ch <- 42 }()
	show(reflect.ValueOf(func() int { return <-ch }).Call(nil))
	blocking := reflect.MakeFunc(reflect.TypeFor[func() int](), func([]reflect.Value) []reflect.Value { return vals(<-ch) }).Interface().(func() int)
	go func() { ch <- 43 }()
	fmt.Println(blocking())
	reflect.ValueOf(func() { panic("inside") }).Call(nil)
}

// Output:
// bool false; main.Big {[0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] str}; error err
// -3 4 1.5 2.5 (1+2i) 2 {1 2} 9 9; [2]int [8 7]; complex128 (2+4i); string strstr; 6
// 6
// int 1; error <nil>; 2
// 0
// int 6; 1
// int 0; 1
// int 9; 1
// int 16; 1
// main.Point {11 22}; 1
// 0
// {3 6}
// string 3-6-3 [1 x true]; 1
// string 3-6-1 [1]; 1
// int 6; main.Big {[-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1] xy}; 2
// main.Num -8; 1
// main.F 1.5; 1
// int 2; 1
// Addfunc(main.Embed, main.Point) main.Point Joinfunc(main.Embed, string, ...interface {}) string Scalefunc(main.Embed, int) Twicefunc(main.Embed) main.Num 
// main.Num 12; 1
// main.Point {4 7}; 1
// main.Point {8 11}; 1
// 1 func(main.Point) main.Point
// main.Point {103 106}; 1
// string 3+6+1 [7]; 1
// {1003 1006}
// {4 6}
// 2 1
// 2.5 {[0 0 0 3 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] b}
// ababab 
// -1 true any
// string made; 1
// func(main.Big) string func
// int 42; 1
// 43
// recovered inside
