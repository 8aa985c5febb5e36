// The lines of panics in expressions that are spread over several lines.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

type T struct {
	a   []int
	m   map[string][]int
	t   *T
	arr [4]int
}

func try(name string, f func()) {
	defer func() {
		recover()
		var pcs [20]uintptr
		n := runtime.Callers(1, pcs[:])
		iter := runtime.CallersFrames(pcs[:n])
		for {
			frame, more := iter.Next()
			if strings.HasPrefix(frame.Function, "main.main.") {
				fmt.Println(name, frame.Line)
			}
			if !more {
				break
			}
		}
	}()
	f()
}

func id[X any](x X) X { return x }

func main() {
	i, j := 9, -1
	t := T{a: []int{1}, m: map[string][]int{}}
	p := &t
	p.a = p.a
	s := "abc"
	try("index", func() {
		_ = id(t).
			a[i]
	})
	try("slice", func() {
		_ = id(t).
			a[i:2]
	})
	try("slice2", func() {
		_ = id(
			t.
				a)[0:i]
	})
	try("string", func() {
		_ = id(
			s)[i]
	})
	try("arr", func() {
		_ = id(t).
			arr[i]
	})
	try("assign", func() {
		t.
			arr[i] = 3
	})
	try("assign2", func() {
		t.
			m["x"][i] = 3
	})
	try("nilptr", func() {
		_ = t.
			t.
			t.
			a
	})
	try("nilptr2", func() {
		t.
			t.
			a[0] = 1
	})
	try("shift", func() {
		i = i +
			i<<
				j
	})
	try("div", func() {
		k := 0
		i = i +
			i/
				k
	})
	try("conv", func() {
		_ = [4]int(
			t.
				a[:])
	})
	var e any = 1
	try("assert", func() {
		_ = id(e).(string)
	})
	try("call", func() {
		var f func(int)
		f(
			3)
	})
	try("map", func() {
		var m map[string]int
		m["a"] =
			3
	})
	try("star", func() {
		var q *int
		_ = 1 +
			*q
	})
	try("eq", func() {
		var a, b any = []int{}, []int{}
		_ = a ==
			b
	})
	try("opassign", func() {
		t.
			a[i] +=
			1
	})
	try("inc", func() {
		t.
			a[i]++
	})
	try("nested", func() {
		t.
			a[t.
			a[i]]++
	})
	var ps *[]int
	try("rng", func() {
		for range *ps {
		}
	})
	var iface fmt.Stringer
	try("iface", func() {
		_ = fmt.Sprint(
			iface.
				String())
	})
	try("slicearr", func() {
		var pa *[4]int
		_ = pa[1:2]
	})
}

type VV struct{ a [3]int }

func (v VV) Val() int { return v.a[0] }

type Emb struct{ *VV }

func init() {
	try("valnil", func() {
		var p *VV
		p.
			Val()
	})
	try("embnil", func() {
		var e Emb
		e.
			Val()
	})
	try("mvnil", func() {
		var p *VV
		f := p.
			Val
		f()
	})
	try("mviface", func() {
		var p fmt.Stringer
		f := p.
			String
		f()
	})
	try("mexpr", func() {
		var p *VV
		(*VV).
			Val(
				p)
	})
	try("lit", func() {
		func(n int) {
			panic(
				n)
		}(
			3)
	})
	try("mapkey", func() {
		m := map[any]int{}
		_ = m[[]int{}]
		_ = m[[]int(nil)]
	})
	try("okassert", func() {
		var x any = 3
		s := x.(string)
		_ = s
	})
	try("iasg", func() {
		var x any = 3
		var s fmt.Stringer
		s = x.(fmt.Stringer)
		_ = s
	})
	try("fieldaddr", func() {
		var p *VV
		q := &p.
			a[1]
		_ = q
	})
	try("range", func() {
		var p *[4]int
		for _, x := range p {
			_ = x
		}
	})
	try("send", func() {
		c := make(chan int)
		close(
			c)
		c <- 1
	})
	try("close", func() {
		var c chan int
		close(
			c)
	})
}

// Output:
// index 46
// slice 50
// slice2 55
// string 59
// arr 63
// assign 67
// assign2 71
// nilptr 75
// nilptr2 81
// shift 86
// div 92
// conv 98
// assert 102
// call 106
// map 111
// star 117
// eq 121
// opassign 126
// inc 131
// nested 136
// rng 140
// iface 147
// slicearr 151
