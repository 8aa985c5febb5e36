package main

import (
	"fmt"
	"strings"
)

type inner struct{ z int }

type item struct {
	n    int
	tags []string
	m    map[string]int
	p    *int
	in   inner
	next *item
}

func (it *item) inc()          { it.n++ }
func (it *item) set(n int)     { it.in.z = n; fmt.Println("set", n) }
func (it *item) tag()          { it.tags[0] = "x" }
func (it *item) link(to *item) { it.next = to; to.n++ }
func (it *item) keep()         { it.n = 1; kept = append(kept, it) }
func (it item) byValue()       { fmt.Println(it.n) }

var kept []*item

type grid [3]int

func elements(xs []int, names []string, ps []item, gs []grid) {
	for _, v := range xs {
		v *= 2 // want "the assignment to v changes only a copy: xs keeps its old element"
	}
	for _, v := range xs {
		v++ // want "changes only a copy"
	}
	for _, v := range xs {
		v = v + 1 // want "changes only a copy"
	}
	for _, name := range names {
		name = strings.ToUpper(name) // want "the assignment to name changes only a copy: names keeps"
	}
	for i, v := range ps {
		if i > 0 {
			v.n = i // want "the assignment to v.n changes only a copy: ps keeps"
		}
	}
	for _, v := range ps {
		v.n += 1 // want "v.n"
		v.in.z = 2
	}
	for _, v := range ps {
		v.inc() // want "v.inc changes only the copy v: ps keeps its old element"
	}
	for _, v := range ps {
		v.set(2) // want "v.set changes only the copy v"
	}
	for _, g := range gs {
		g[0] = 1 // want "the assignment to g.0. changes only a copy"
	}
	for _, v := range xs {
		if v > 3 {
			break
		}
		v = 3 // want "changes only a copy"
	}
	for _, v := range ps {
		for range 3 {
			v.n++ // want "v.n changes only a copy"
		}
	}
}

type holder struct{ items []item }

func (h *holder) raise() {
	for _, it := range h.items {
		it.n++ // want "the assignment to it.n changes only a copy: h.items keeps its old element"
	}
}

func arrays() {
	var a [3]int
	for _, v := range a {
		v += 1 // want "a keeps its old element"
	}
	for _, v := range &a {
		v += 1 // want "&a keeps its old element"
	}
	fmt.Println(a)
}

func maps(m map[string]item, n map[string]int) {
	for _, v := range m {
		v.n = 1 // want "m keeps its old element"
	}
	for _, v := range n {
		v *= 2 // want "n keeps its old element"
	}
}

func usedAfterTheLoop() {
	ps := []item{{n: 1}, {n: 2}}
	for _, v := range ps {
		v.n += 10 // want "the assignment to v.n changes only a copy: ps keeps"
		fmt.Println(v.n)
	}
	fmt.Println(ps)
	for _, v := range ps {
		v.n = 3 // want "the assignment to v.n changes only a copy: ps keeps"
		fmt.Println(v.n)
	}
	for _, v := range ps {
		v.inc() // want "v.inc changes only the copy v"
		fmt.Println(v.n)
	}
	for _, v := range ps {
		if v.n == 0 {
			v.n = 1
		}
		fmt.Println(v.n)
	}
	for _, v := range ps {
		v.n = 1
		fmt.Println(v.n, v)
	}
	fmt.Println(ps)
	for _, v := range ps {
		v.n++
		fmt.Println(v.n)
	}
}

func indexes(xs []int) {
	for i := range 10 {
		fmt.Println(i)
		i += 2 // want "the assignment to i does not move the loop: range sets i anew in each round"
	}
	for i := range xs {
		if xs[i] == 0 {
			i++ // want "does not move the loop"
		}
	}
}

// From here on nothing is wrong.

func references(ps []*item, qs []item, m map[string]*item) {
	for _, v := range ps {
		v.n = 1
	}
	for _, v := range m {
		v.n++
		v.inc()
	}
	for _, v := range qs {
		v.tags[0] = "x"
		v.m["a"] = 1
		*v.p = 3
		v.next.n = 4
		v.tag()
	}
	for _, row := range [][]int{{1}} {
		row[0] = 2
	}
}

func usedWhole(ps []item, ch chan item) []item {
	var out []item
	for _, v := range ps {
		v.n = 1
		out = append(out, v)
	}
	for _, v := range ps {
		v.n = 1
		fmt.Println(v)
	}
	for _, v := range ps {
		v.n = 1
		ch <- v
	}
	for _, v := range ps {
		v.n = 1
		v.byValue()
	}
	for i, v := range ps {
		v.n = 1
		ps[i] = v
	}
	for _, v := range ps {
		v.inc()
		out = append(out, v)
	}
	for _, v := range ps {
		v.n = 1
		defer func() { fmt.Println(v) }()
	}
	for _, v := range ps {
		p := &v
		v.n = 2
		fmt.Println(p.n)
	}
	for _, v := range ps {
		v.keep()
	}
	for _, v := range ps {
		v.link(&ps[0])
	}
	for _, v := range ps {
		if v.n > 3 {
			v.n = 3
			return append(out, v)
		}
	}
	return out
}

func asVariable(lines []string, xs []int) (sum int) {
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		fmt.Println(line)
	}
	for _, line := range lines {
		if i := strings.Index(line, "//"); i >= 0 {
			line = line[:i]
		}
		line = strings.TrimSpace(line)
		fmt.Println(line)
	}
	for _, x := range xs {
		for x > 0 {
			sum += x % 10
			x /= 10
		}
	}
	for i, x := range xs {
		i++
		fmt.Println(i, x)
	}
	for _, x := range xs {
		x++
		sum += x
	}
	return sum
}

func onlyACopy(ch chan item, s string) {
	for v := range ch {
		v.n = 1
	}
	for _, r := range s {
		r++
	}
}

func rangeInto(ps []item) {
	for _, v := range ps {
		for _, v.n = range []int{1, 2} {
			v.byValue()
		}
	}
}

func main() {}
