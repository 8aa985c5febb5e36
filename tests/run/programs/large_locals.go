// Variables and values that are too large for the stack.
package main

import "fmt"

type table [1 << 17]int // 1 MiB

type huge struct {
	a    [9 << 20]int64 // 72 MiB
	name string
}

func sum(t table) (s int) {
	for _, x := range t {
		s += x
	}
	return
}

func filled(n int) (t table) {
	for i := range t {
		t[i] = n
	}
	return t
}

func swap(a, b table) (table, table) { return b, a }

func deep(n int) int {
	var t table
	t[n] = n
	if n == 0 {
		return 0
	}
	return deep(n-1) + t[n]
}

func pointers() int {
	var ps [20000]*int
	for i := range ps {
		ps[i] = new(int)
		*ps[i] = i
	}
	n := 0
	for _, p := range ps {
		n += *p
	}
	return n
}

func local() string {
	var h huge
	h.name = "huge"
	h.a[len(h.a)-1] = 7
	return fmt.Sprint(h.name, h.a[0], h.a[len(h.a)-1])
}

func recovered() (t table) {
	defer func() {
		fmt.Println(recover(), t[1], t[len(t)-1])
	}()
	t[1] = 5
	var u table
	i := len(u)
	u[i-1] = 1
	t = u
	u[i] = 2
	return
}

func main() {
	var zero table
	fmt.Println(sum(zero), sum(filled(3)), sum(table{5: 5, 100000: 6}))
	a, b := swap(filled(1), filled(2))
	a, b = b, a
	fmt.Println(a[0], b[0], a == b, a != filled(1))
	for i := range 3 {
		var t table
		fmt.Println(t[i], sum(t))
		t[i] = i + 1
		f := func() int { return t[i] }
		t[i]++
		fmt.Println(f())
	}
	fmt.Println(deep(100), pointers(), local())
	r := recovered()
	fmt.Println(r[len(r)-1])
	var i any = filled(4)
	fmt.Println(i.(table)[9], i == any(filled(4)))
	m := map[int]table{1: filled(6)}
	fmt.Println(m[1][5], m[2][5])
	p := &struct{ t table }{filled(8)}
	t := p.t
	p.t[0] = 1
	fmt.Println(t[0], p.t[0], len(t))
	switch t := i.(type) {
	case table:
		t[0] = 9
		fmt.Println(t[0], i.(table)[0])
	}
}

// Output:
// 0 393216 11
// 1 2 false false
// 0 0
// 2
// 0 0
// 3
// 0 0
// 4
// 5050 199990000 huge0 7
// runtime error: index out of range [131072] with length 131072 0 1
// 1
// 4 true
// 6 0
// 8 1 131072
// 9 4
