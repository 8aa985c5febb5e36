// Where the specification leaves the order open, gc's choice: plain operands and conversions late, calls before them.
package main

import "fmt"

func set(p *int, v int) int { *p = v; return v }

func change(b []byte) int { b[0]++; return int(b[0]) }

type t struct{ a, b int }

func (v t) get() int { return v.a }

func (v *t) bump() int { v.a++; return v.a }

func main() {
	x := 1
	y := x + set(&x, 10)
	fmt.Println(x, y)
	x = 1
	z := []int{x, set(&x, 5), x}
	fmt.Println(z)
	b := []byte("abc")
	fmt.Println(string(b), change(b), string(b))
	v := t{1, 2}
	w := t{v.a, v.bump()}
	fmt.Println(w)
	fmt.Println(v.get(), v.bump(), v.get(), v.a)
	s := []int{1, 2, 3}
	i := 0
	a := s[i] + set(&i, 2)*100 + s[i]
	fmt.Println(a)
	m := map[string]int{"k": 1}
	inc := func() int { m["k"]++; return m["k"] }
	c := m["k"] + inc()*10
	fmt.Println(c)
	p := &v
	q := p.a + func() int { p = &t{100, 0}; return 0 }()
	fmt.Println(q)
	var e any = x
	f := e.(int) + func() int { e = 50; return 0 }()
	fmt.Println(f)
	ch := make(chan int, 3)
	ch <- 7
	fmt.Println(len(ch), <-ch, len(ch))
	str := "one"
	get := func() string { str = "two"; return "!" }
	fmt.Println(str + get())
	arr := [2]int{1, 2}
	first := func() int { arr[0] = 9; return arr[1] }
	fmt.Println(arr[0]+first(), arr)
	r1, r2 := x, set(&x, 77)
	fmt.Println(r1, r2)
	func() {
		defer func() { fmt.Println(recover(), s) }()
		s[0], s[i+5] = 70, 80
	}()
	func() {
		defer func() { fmt.Println(recover(), x) }()
		var np *t
		x, np.a = 1, 2
	}()
}

// Output:
// 10 20
// [5 5 5]
// bbc 98 bbc
// {2 2}
// 2 3 3 3
// 206
// 22
// 100
// 5
// 1 7 0
// two!
// 11 [9 2]
// 77 77
// runtime error: index out of range [7] with length 3 [70 2 3]
// runtime error: invalid memory address or nil pointer dereference 1
