// Structs and arrays too large for registers: as parameters, results, receivers, elements, in maps, channels, interfaces.
package main

import "fmt"

type large struct {
	a    [20]int
	s    string
	m    map[string]int
	next *large
	f    float64
}

func fill(n int) large {
	var l large
	for i := range l.a {
		l.a[i] = i * n
	}
	l.s = fmt.Sprint("large", n)
	l.f = float64(n) / 3
	return l
}

func change(l large) large { l.a[0] = -1; l.s += "!"; return l }

func two(l, m large) (large, large, int) { return m, l, l.a[1] + m.a[1] }

func (l large) sum() (n int) {
	for _, v := range l.a {
		n += v
	}
	return
}

func (l large) with(i, v int) large { l.a[i] = v; return l }

func (l *large) set(i, v int) *large { l.a[i] = v; return l }

type summer interface{ sum() int }

type outer struct {
	in  large
	arr [3]large
}

func named() (l large, err error) {
	defer func() { l.s += " deferred" }()
	l = fill(9)
	l.s = "named"
	return l, nil
}

func generic[T any](v T) (T, []T) { return v, []T{v, v} }

func main() {
	l := fill(3)
	c := change(l)
	fmt.Println(l.a[0], l.s, c.a[0], c.s, l.sum(), c.sum(), l.f)
	x, y, n := two(l, c)
	fmt.Println(x.s, y.s, n)
	l, c = c, l
	fmt.Println(l.s, c.s)
	fmt.Println(l.with(1, 100).with(2, 200).sum(), l.sum(), l.set(1, 100).set(2, 7).sum())
	var s summer = l
	l.a[5] = 0
	fmt.Println(s.sum(), l.sum(), s.(large).s)
	m := map[string]large{"k": fill(2)}
	v := m["k"]
	v.s = "changed"
	fmt.Println(m["k"].s, m["none"].a[3], len(m), m["k"].sum())
	keys := map[[4]int]large{{1, 2, 3, 4}: v}
	fmt.Println(keys[[4]int{1, 2, 3, 4}].s)
	ch := make(chan large, 2)
	ch <- v
	v.s = "later"
	ch <- v
	fmt.Println((<-ch).s, (<-ch).s)
	o := outer{in: v}
	o.arr[1] = fill(5)
	p := o
	p.arr[1].a[1] = 1000
	q := &o.arr[1]
	q.a[2] = 2000
	fmt.Println(o.arr[1].sum(), p.arr[1].sum(), o.arr[0].sum())
	sl := []large{fill(1), fill(2)}
	sl = append(sl, fill(3), sl[0])
	sl[3].s = "own"
	fmt.Println(sl[0].s, sl[3].s, len(sl), sl[2].sum())
	for _, e := range sl {
		e.a[0] = 99
	}
	fmt.Println(sl[1].a[0])
	f := l.sum
	l.a[0] = 5000
	fmt.Println(f(), l.sum())
	e, err := named()
	fmt.Println(e.s, err, e.a[1])
	g, gs := generic(fill(7))
	gs[0].a[1]++
	fmt.Println(g.a[1], gs[0].a[1], gs[1].a[1])
	fn := func(l large) func() large { return func() large { l.a[0]++; return l } }(l)
	fn()
	fmt.Println(fn().a[0], l.a[0])
	var any1, any2 any = [20]int{1}, [20]int{1}
	fmt.Println(any1 == any2, l.a == [20]int{}, p.in.a == o.in.a)
	defer func(l large) { fmt.Println("deferred", l.s, recover()) }(l)
	l.s = "after defer"
	go func(l large) { ch <- l.with(0, 1) }(l)
	fmt.Println((<-ch).a[0], (*(&l)).s)
	var np *large
	fmt.Println(np.sum())
}

// Output:
// 0 large3 -1 large3! 570 569 1
// large3! large3 6
// large3! large3
// 860 569 667
// 667 652 large3!
// large2 0 1 380
// changed
// changed later
// 2940 1945 0
// large1 own 4 570
// 0
// 652 5653
// named deferred <nil> 9
// 7 8 7
// 5002 5000
// true false true
// 1 after defer
// deferred large3! runtime error: invalid memory address or nil pointer dereference
