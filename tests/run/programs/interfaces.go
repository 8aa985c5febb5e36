// Interfaces: dynamic dispatch, nil interfaces and nil inside, embedding, conversion between them, empty interfaces.
package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

type shape interface {
	area() float64
	perimeter() float64
}

type named interface{ name() string }

type namedShape interface {
	shape
	named
}

type rect struct{ w, h float64 }
type circle struct{ r float64 }
type unit struct{}
type side float64

func (r rect) area() float64         { return r.w * r.h }
func (r rect) perimeter() float64    { return 2 * (r.w + r.h) }
func (r rect) name() string          { return "rect" }
func (c *circle) area() float64      { return 3 * c.r * c.r }
func (c *circle) perimeter() float64 { return 6 * c.r }
func (c *circle) grow()              { c.r++ }
func (unit) area() float64           { return 1 }
func (unit) perimeter() float64      { return 4 }
func (s side) area() float64         { return float64(s * s) }
func (s side) perimeter() float64    { return float64(4 * s) }

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprint("failure ", f.code) }

func mayFail(n int) error {
	var f *failure
	if n > 0 {
		f = &failure{n}
	}
	if n < 0 {
		return nil
	}
	return f
}

type upper struct{ r io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	copy(p, strings.ToUpper(string(p[:n])))
	return n, err
}

func kind(v any) string {
	switch v.(type) {
	case nil:
		return "nil"
	case namedShape:
		return "namedShape"
	case shape:
		return "shape"
	case error:
		return "error"
	case fmt.Stringer:
		return "Stringer"
	}
	return "other"
}

func main() {
	c := &circle{2}
	shapes := []shape{rect{2, 3}, c, unit{}, side(5), &rect{1, 1}}
	total := 0.0
	for i, s := range shapes {
		total += s.area()
		_, isNamed := s.(named)
		fmt.Println(i, s.area(), s.perimeter(), isNamed, kind(s))
	}
	c.grow()
	fmt.Println(total, shapes[1].area(), shapes[1].(*circle).r)
	r := rect{4, 5}
	var s shape = r
	r.w = 100
	fmt.Println(s.area(), s == rect{4, 5}, s != shape(r))
	var ns namedShape = rect{1, 2}
	s = ns
	var n named = s.(namedShape)
	fmt.Println(n.name(), n.(shape).area())
	fmt.Println(mayFail(1), mayFail(0) == nil, mayFail(-1) == nil, mayFail(0) == (*failure)(nil))
	var err error
	fmt.Println(err == nil, kind(err), kind(mayFail(0)), kind(3), kind(errors.New("x")))
	var e any
	fmt.Println(e == nil, e)
	e = 5
	f := e
	e = "changed"
	fmt.Println(e, f)
	out, _ := io.ReadAll(upper{upper{strings.NewReader("shout")}})
	fmt.Println(string(out))
	e = [3]int{1, 2, 3}
	arr := e.([3]int)
	arr[0] = 100
	fmt.Println(e, arr)
	m := map[string]any{"n": 1, "s": "x", "l": []any{1, "two", nil, 3.5}, "m": map[string]any{"k": true}}
	fmt.Println(m, m["m"].(map[string]any)["k"])
	vals := []any{int8(1), uint16(2), 3.5, float32(4.5), 'x', "s", true, nil, 1i, struct{}{}, []int(nil), error(nil), &struct{ a int }{1}}
	for _, v := range vals {
		fmt.Printf("%T:%v ", v, v)
	}
	fmt.Println()
	type pair struct{ a, b any }
	fmt.Println(pair{1, "x"} == pair{1, "x"}, pair{1, 2} == pair{1, int8(2)})
	defer func() { fmt.Println(recover()) }()
	var none shape
	fmt.Println(none.area())
}

// Output:
// 0 6 10 true namedShape
// 1 12 12 false shape
// 2 1 4 false shape
// 3 25 20 false shape
// 4 1 4 true namedShape
// 45 27 3
// 20 true true
// rect 2
// failure 1 false true true
// true nil error other error
// true <nil>
// changed 5
// SHOUT
// [1 2 3] [100 2 3]
// map[l:[1 two <nil> 3.5] m:map[k:true] n:1 s:x] true
// int8:1 uint16:2 float64:3.5 float32:4.5 int32:120 string:s bool:true <nil>:<nil> complex128:(0+1i) struct {}:{} []int:[] <nil>:<nil> *struct { a int }:&{1} 
// true false
// runtime error: invalid memory address or nil pointer dereference
