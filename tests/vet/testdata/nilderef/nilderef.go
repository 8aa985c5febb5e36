package main

import "fmt"

type node struct {
	value int
	next  *node
}

func (n node) byValue() int    { return n.value }
func (n *node) byPointer() int { return 1 }

func declared() {
	var p *node
	p.value = 1 // want "p.value panics: p is a nil pointer here"
	var q *node
	fmt.Println(q.byPointer())
	fmt.Println(q.byValue()) // want "q.byValue panics: q is a nil pointer here"
	var r *int
	*r = 3 // want ".r panics: r is a nil pointer here"
	var e error
	fmt.Println(e.Error()) // want "e.Error panics: e is a nil interface here"
	var f func()
	f() // want "f.. panics: f is a nil function here"
	var s []int
	s[0] = 1 // want "s.0. panics: s is a slice without elements here"
	var a *[3]int
	a[1] = 2 // want "a.1. panics: a is a nil pointer here"
	var t *node = nil
	fmt.Println(t.next) // want "t.next panics"
	t = &node{}
	fmt.Println(t.next)
}

func conditions(p *node, q *node, err error, f func()) {
	if p == nil {
		fmt.Println(p.value) // want "p.value panics: p is a nil pointer here"
	}
	if q != nil {
		fmt.Println(q.value)
	} else {
		q.value = 1 // want "q.value panics"
	}
	if err == nil {
		fmt.Println(err.Error()) // want "err.Error panics: err is a nil interface here"
	}
	if f == nil {
		f() // want "f.. panics: f is a nil function here"
	}
}

// From here on nothing is wrong.

func fine(p *node, list []*node, err error) int {
	if p == nil {
		p = &node{}
		p.value = 3
	}
	if p != nil && p.value == 3 {
		return p.value
	}
	if p == nil {
		fmt.Println(p.byPointer(), p)
		return 0
	}
	if p == nil || p.next == nil {
		return 1
	}
	if err == nil {
		fmt.Println(err)
	}
	var found *node
	for _, n := range list {
		if n.value == 1 {
			found = n
		}
	}
	if found == nil {
		for _, n := range list {
			found = n
			found.value++
		}
	}
	var last *node
	for _, last = range list {
		last.value++
	}
	var set *node
	set = &node{}
	var s []int
	s = append(s, 1)
	s[0] = 2
	var tested []int
	if len(tested) > 0 {
		tested[0] = 1
	}
	var shared *node
	make := func() { shared = &node{} }
	make()
	var given *node
	give(&given)
	var nilMap map[string]int
	return found.value + set.value + shared.value + given.value + nilMap["x"]
}

func give(p **node) { *p = &node{} }

func main() {}
