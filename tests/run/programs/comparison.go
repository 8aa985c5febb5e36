// Comparing structs, arrays, interfaces, pointers, channels; what panics when compared; order of evaluation of fields.
package main

import "fmt"

type inner struct {
	s string
	f float64
}

type outer struct {
	a int8
	i inner
	x any
	_ string
	p *int
}

type notComparable struct{ s []int }

func try(name string, f func() bool) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
			if err, ok := e.(error); ok {
				fmt.Println(err.Error() == fmt.Sprint(e))
			}
		}
	}()
	fmt.Println(name, f())
}

func main() {
	n, m := 1, 1
	a := outer{1, inner{"s", 0.5}, 7, "blank", &n}
	b := a
	try("same", func() bool { return a == b })
	b.p = &m
	try("other pointer", func() bool { return a == b })
	b.p, b.x = &n, int64(7)
	try("other dynamic type", func() bool { return a == b })
	b.x, b.i.f = 7, -0.5
	try("other float", func() bool { return a != b })
	var x, y any = notComparable{}, notComparable{}
	try("uncomparable struct", func() bool { return x == y })
	x, y = []int{1}, []int{1}
	try("slices", func() bool { return x == y })
	try("slice and int", func() bool { return x == any(1) })
	try("nil and slice", func() bool { return x == nil })
	x, y = func() {}, map[string]int{}
	try("func and map", func() bool { return x == y })
	try("maps", func() bool { return y == y })
	a.x, b.x = []int{}, []int{}
	a.a, b.a = 1, 2
	try("differs before", func() bool { return a == b })
	b.a, b.i.f = 1, 0.5
	try("must compare", func() bool { return a == b })
	aa, bb := [2]any{1, []int{}}, [2]any{2, []int{}}
	try("arrays", func() bool { return aa == bb })
	bb[0] = 1
	try("arrays to the end", func() bool { return aa == bb })
	var e1, e2 error
	try("nil errors", func() bool { return e1 == e2 })
	var pe *myError
	e1 = pe
	try("typed nil", func() bool { return e1 == nil })
	try("same typed nil", func() bool { return e1 == error((*myError)(nil)) })
	c1 := make(chan int)
	var c2 <-chan int = c1
	try("channels", func() bool { return c1 == c2 })
	try("interface and value", func() bool { return any(5) == 5 && any("x") != "y" && any(5) != 5.0 })
	try("pointers", func() bool { p, q := &n, &n; return p == q && p != &m })
	try("strings", func() bool { s := "ab"; return any(s[:1]) == any("a") })
	try("empty", func() bool { return struct{}{} == struct{}{} && [0]int{} == [0]int{} })
	try("bools", func() bool { t := n == m; return t == true && t != (n > m) })
	try("complex", func() bool { return any(1i) == any(complex(0, 1)) })
	switch any(n) {
	case 1.0:
		fmt.Println("float")
	case int32(1):
		fmt.Println("int32")
	case 1:
		fmt.Println("int")
	}
}

type myError struct{}

func (*myError) Error() string { return "my error" }

// Output:
// same true
// other pointer false
// other dynamic type false
// other float true
// uncomparable struct runtime error: comparing uncomparable type main.notComparable
// true
// slices runtime error: comparing uncomparable type []int
// true
// slice and int false
// nil and slice false
// func and map false
// maps runtime error: comparing uncomparable type map[string]int
// true
// differs before false
// must compare runtime error: comparing uncomparable type []int
// true
// arrays false
// arrays to the end runtime error: comparing uncomparable type []int
// true
// nil errors true
// typed nil false
// same typed nil true
// channels true
// interface and value true
// pointers true
// strings true
// empty true
// bools true
// complex true
// int
