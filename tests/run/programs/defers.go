// Defer: order, when arguments are evaluated, results changed, loops, methods, nested functions.
package main

import "fmt"

type tracer struct{ name string }

func (t tracer) value(s string)    { fmt.Print(t.name, s, " ") }
func (t *tracer) pointer(s string) { fmt.Print(t.name, s, " ") }

func arg(s string) string { fmt.Print("arg-", s, " "); return s }

func order() {
	for i := range 3 {
		defer fmt.Print(i, " ")
	}
	defer fmt.Print(arg("last"), " ")
	fmt.Print("body ")
}

func double(n int) (r int) {
	defer func() { r *= 2 }()
	r = 1
	return n
}

func unnamed(n int) int {
	defer func() { n = 100 }()
	return n
}

func wrap() (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("wrapped: %w", err)
		}
	}()
	return fmt.Errorf("inner")
}

func early(n int) (s string) {
	defer func() { s += "!" }()
	if n > 1 {
		return "big"
	}
	defer func() { s += "?" }()
	return "small"
}

func nested() {
	defer func() {
		defer fmt.Println("innermost")
		defer func() { fmt.Print("inner ") }()
		fmt.Print("outer ")
	}()
}

func conditional(flags ...bool) {
	for i, f := range flags {
		if f {
			defer func(n int) { fmt.Print("c", n, " ") }(i)
		}
	}
}

type resource int

func (r *resource) Close() error { *r = -*r; return nil }

func use() (r *resource) {
	v := resource(5)
	r = &v
	defer r.Close()
	fmt.Print(*r, " ")
	return r
}

func multi() (a int, b string, c []int) {
	defer func() { a++; b += "b"; c = append(c, a) }()
	return 1, "a", []int{0}
}

func many(n int) (sum int) {
	for i := range n {
		defer func() { sum += i }()
	}
	return 0
}

func closureLoop() {
	x := 0
	for x < 3 {
		x++
		defer func() { fmt.Print(x, " ") }()
	}
	x = 50
}

func main() {
	order()
	fmt.Println()
	fmt.Println(double(21), unnamed(1), wrap(), early(1), early(2))
	nested()
	conditional(true, false, true, true)
	fmt.Println()
	t := tracer{"t"}
	func() {
		defer t.value("-value")
		defer t.pointer("-pointer")
		f := t.value
		defer f("-bound")
		t.name = "changed"
	}()
	fmt.Println()
	fmt.Println(*use())
	fmt.Println(multi())
	fmt.Println(many(1000))
	closureLoop()
	fmt.Println()
	func() {
		var s []int
		defer func(n int) { fmt.Println(n, len(s)) }(len(s))
		s = append(s, 1, 2)
	}()
	func() {
		m := map[string]int{"a": 1}
		defer delete(m, "a")
		defer func() { fmt.Println(len(m), recover()) }()
		c := make(chan int)
		defer close(c)
		defer print()
		defer copy([]int{1}, []int{2})
		defer panic("deferred panic")
	}()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		var f func()
		defer f() // panics when it is to be called
		fmt.Print("nil deferred ")
	}()
	var d interface{ value(string) } = t
	func() {
		defer d.value("-interface\n")
		d = tracer{"other"}
	}()
	func() {
		for i := 0; i < 3; i++ {
			func() {
				defer func() { fmt.Print("x", i, " ") }()
			}()
		}
		fmt.Println()
	}()
}

// Output:
// arg-last body last 2 1 0 
// 42 1 wrapped: inner small?! big!
// outer inner innermost
// c3 c2 c0 
// t-bound changed-pointer t-value 
// 5 -5
// 2 ab [0 2]
// 499500
// 50 50 50 
// 0 2
// 1 deferred panic
// nil deferred recovered runtime error: invalid memory address or nil pointer dereference
// changed-interface
//  x0 x1 x2 
