package main

import "runtime"

type T struct {
	name string
	next *T
	m    map[string]*T
	f    func() string
}

func mk(i int) *T {
	s := "n" + string(rune('a'+i%26)) + string(rune('0'+i%10))
	t := &T{name: s, m: map[string]*T{}}
	t.f = func() string { return t.name + s }
	t.m[s] = t
	return t
}

type Shape interface{ Area() float64 }
type Sq struct{ a, b float64 }

func (s Sq) Area() float64 { return s.a * s.b }

func worker(in chan []int, out chan map[int]string, quit chan struct{}) {
	for {
		select {
		case v := <-in:
			m := map[int]string{}
			for _, x := range v {
				m[x] = string(rune('A' + x%26))
			}
			out <- m
		case <-quit:
			return
		}
	}
}

func main() {
	var list *T
	for i := 0; i < 200; i++ {
		t := mk(i)
		t.next = list
		list = t
	}
	n := 0
	for t := list; t != nil; t = t.next {
		n += len(t.f()) + len(t.m)
		if t.m[t.name] != t {
			panic("lost")
		}
	}
	println(n)
	var sh []Shape
	for i := 0; i < 100; i++ {
		sh = append(sh, Sq{float64(i), 2})
	}
	a := 0.0
	for _, s := range sh {
		a += s.Area()
	}
	println(a)
	in, out, quit := make(chan []int), make(chan map[int]string, 2), make(chan struct{})
	for i := 0; i < 3; i++ {
		go worker(in, out, quit)
	}
	go func() {
		for i := 0; i < 50; i++ {
			in <- []int{i, i + 1, i + 2}
		}
	}()
	k := 0
	for i := 0; i < 50; i++ {
		for x, s := range <-out {
			if s[0] != byte('A'+x%26) {
				panic("bad")
			}
			k++
		}
	}
	close(quit)
	println(k)
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	println(ms.Mallocs > 0)
}

// Want:
// 1400
// 9900
// 150
// true
