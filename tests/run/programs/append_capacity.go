// Capacities of appended slices: what escapes, what is handed over, and what has a buffer.
package main

import "fmt"

type stack struct {
	items []int
	n     int
}

func (s *stack) push(v int) { s.items = append(s.items, v) }
func (s stack) grown() stack {
	s.items = append(s.items, 1)
	return s
}

type list []int

func (l *list) add(v int) { *l = append(*l, v) }
func (l list) sum() int {
	t := 0
	for _, v := range l {
		t += v
	}
	return t
}

var global []int

func local() {
	var s []int
	for i := range 10 {
		s = append(s, i)
		fmt.Print(cap(s), " ")
	}
	fmt.Println(len(s))
}

func printed() {
	var s []int
	for i := range 10 {
		s = append(s, i)
		fmt.Print(cap(s), " ")
	}
	fmt.Println(s)
}

func printedf() {
	var s []int
	for i := 0; i < 4; i++ {
		s = append(s, i)
		fmt.Printf("len=%d cap=%d %v\n", len(s), cap(s), s)
	}
}

func sizes() {
	var b []byte
	var r []rune
	var f []float32
	var t []string
	var p []*int
	var e []struct{}
	var x []struct{ a, b, c int }
	var y []struct{ a, b, c, d int }
	var z []struct{ a, b, c, d, e int }
	var i []any
	var h []int16
	var l [][]int
	b = append(b, 1)
	r = append(r, 'x')
	f = append(f, 1)
	t = append(t, "a")
	p = append(p, nil)
	e = append(e, struct{}{})
	x = append(x, struct{ a, b, c int }{})
	y = append(y, struct{ a, b, c, d int }{})
	z = append(z, struct{ a, b, c, d, e int }{})
	i = append(i, 1)
	h = append(h, 1)
	l = append(l, nil)
	fmt.Println(cap(b), cap(r), cap(f), cap(t), cap(p), cap(x), cap(y), cap(z), cap(i), cap(h), cap(l), len(e))
}

func several() {
	var a, b, c, d []int
	a = append(a, 1, 2)
	b = append(b, 1, 2, 3)
	c = append(c, 1, 2, 3, 4)
	d = append(d, 1, 2, 3, 4, 5)
	fmt.Println(cap(a), cap(b), cap(c), cap(d))
	a = append(a, 3, 4, 5)
	fmt.Println(cap(a))
}

func dots() {
	t := []int{1, 2, 3}
	var a []int
	a = append(a, t...)
	fmt.Println(cap(a))
	var b []int
	b = append(b, t[:1]...)
	b = append(b, 1)
	fmt.Println(cap(b))
	c := append([]byte(nil), "hello"...)
	fmt.Println(cap(c))
	d := append([]byte{}, "hi"...)
	fmt.Println(cap(d))
}

func starts() {
	a := []int{}
	a = append(a, 1)
	b := make([]int, 0)
	b = append(b, 1)
	c := []int(nil)
	c = append(c, 1)
	d := make([]int, 0, 1)
	d = append(d, 1)
	d = append(d, 1)
	e := []int{1}
	e = append(e, 2)
	f := []int{1, 2, 3}
	f = append(f, 4)
	g := []int{1, 2, 3}[:0]
	g = append(g, 4)
	n := 0
	h := make([]int, n)
	h = append(h, 4)
	fmt.Println(cap(a), cap(b), cap(c), cap(d), cap(e), cap(f), cap(g), cap(h))
}

func others() {
	var a []int
	b := append(a, 1)
	c := append(a, 2)
	fmt.Println(cap(b), cap(c))
	var d []int
	d = append(append(d, 1), 2)
	fmt.Println(cap(d))
	fmt.Println(cap(append([]int(nil), 1)), cap(append([]int{}, 1)), cap(append(make([]int, 0), 1)))
}

func twice() {
	var s []int
	s = append(s, 1)
	fmt.Print(cap(s), " ")
	s = nil
	s = append(s, 1)
	fmt.Print(cap(s), " ")
	s = s[:0]
	s = append(s, 1)
	fmt.Println(cap(s))
}

func again() {
	for i := 0; i < 3; i++ {
		var s []int
		s = append(s, 1)
		fmt.Print(cap(s), " ")
		s = append(s, 1)
		fmt.Print(cap(s), " ")
	}
	fmt.Println()
	for i := 0; i < 3; i++ {
		fmt.Print(cap(append([]int{}, i)), " ")
	}
	fmt.Println()
}

func sites() {
	var s []int
	if len(global) > 0 {
		s = append(s, 1)
	} else {
		s = append(s, 2)
	}
	fmt.Println(cap(s))
}

func fields() {
	var s stack
	s.items = append(s.items, 1)
	fmt.Print(cap(s.items), " ")
	s.push(2)
	s.push(2)
	fmt.Print(cap(s.items), " ")
	var t stack
	t.items = append(t.items, 1)
	fmt.Print(cap(t.items), " ")
	t.items = append(t.items, 1)
	t.items = append(t.items, 1)
	fmt.Print(cap(t.items), " ")
	p := &stack{}
	p.items = append(p.items, 1)
	fmt.Print(cap(p.items), " ")
	p.push(1)
	fmt.Print(cap(p.items), " ")
	var l list
	l.add(1)
	fmt.Print(cap(l), " ")
	l.add(1)
	l.add(1)
	fmt.Println(cap(l), l.sum())
	q := stack{}.grown()
	fmt.Println(cap(q.items))
}

func holders() {
	global = append(global, 1)
	m := map[string][]int{}
	m["a"] = append(m["a"], 1)
	var a [2][]int
	a[0] = append(a[0], 1)
	b := make([][]int, 2)
	b[0] = append(b[0], 1)
	var row []int
	row = append(row, 1)
	b[1] = row
	fmt.Println(cap(global), cap(m["a"]), cap(a[0]), cap(b[0]), cap(b[1]), cap(row))
}

func pointers() {
	var s []int
	p := &s
	s = append(s, 1)
	fmt.Print(cap(s), " ")
	*p = append(*p, 1)
	*p = append(*p, 1)
	fmt.Println(cap(*p))
	var t []int
	t = append(t, 1)
	q := &t[0]
	fmt.Println(cap(t), *q)
}

func sent() {
	c := make(chan []int, 2)
	var s []int
	s = append(s, 1)
	c <- s
	fmt.Println(cap(s), cap(<-c))
}

func main() {
	local()
	printed()
	printedf()
	sizes()
	several()
	dots()
	starts()
	others()
	twice()
	again()
	sites()
	fields()
	holders()
	pointers()
	sent()
}

// Output:
// 4 4 4 4 8 8 8 8 16 16 10
// 1 2 4 4 8 8 8 8 16 16 [0 1 2 3 4 5 6 7 8 9]
// len=1 cap=1 [0]
// len=2 cap=2 [0 1]
// len=3 cap=4 [0 1 2]
// len=4 cap=4 [0 1 2 3]
// 32 8 8 2 4 1 1 1 2 16 1 1
// 4 4 4 6
// 8
// 3
// 2
// 8
// 8
// 4 4 4 2 2 6 3 4
// 4 1
// 4
// 4 4 4
// 4 1 1
// 4 4 1 2 1 2 
// 4 1 1 
// 1
// 1 4 4 4 1 2 1 4 3
// 4
// 1 1 1 1 1 1
// 1 4
// 4 1
// 1 1
