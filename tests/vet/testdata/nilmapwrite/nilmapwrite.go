package main

import "fmt"

var counts map[string]int
var made map[string]int
var other map[string]int

func init() { made = map[string]int{} }

type store struct {
	items map[string]int
	ready map[string]int
	keyed map[string]int
	set   map[string]int
	ptr   map[string]int
}

func newStore() *store {
	s := &store{ready: map[string]int{}}
	s.set = map[string]int{}
	fill(&s.ptr)
	return s
}

func fill(m *map[string]int) { *m = map[string]int{} }

func (s *store) add(name string) {
	s.items[name] = 1 // want "s.items.name. = ... panics: nothing ever makes the map in the field items"
	s.ready[name] = 1
	s.set[name]++
	s.ptr[name]++
}

type pair struct{ a, b map[string]int }

var pairs = []pair{{map[string]int{}, nil}}

func (p pair) put() {
	p.a["x"] = 1
	p.b["x"] = 1
}

func local() {
	var ages map[string]int
	ages["Ann"] = 31 // want "ages..Ann.. = ... panics: the map ages is nil"
	fmt.Println(ages)

	var n map[string]int = nil
	n["x"]++ // want "n..x.. = ... panics: the map n is nil"

	var lists map[string][]int
	lists["x"] = append(lists["x"], 1) // want "the map lists is nil"
	lists = make(map[string][]int)
	lists["y"] = nil

	counts["x"] = 1 // want "the map counts is nil"
	made["x"] = 1
	fill(&other)
	other["x"] = 1
}

func literal() {
	var m map[int]int
	func() {
		m[1] = 2 // want "the map m is nil"
	}()
}

func fine(read map[string]int, deep bool) {
	var m map[string]int
	if m == nil {
		m = map[string]int{}
	}
	m["x"] = 1

	var q map[string]int
	for i := range 3 {
		if q == nil {
			q = make(map[string]int)
		}
		q["x"] = i
	}

	var f map[string]int
	fill(&f)
	f["x"] = 1

	var g map[string]int
	set := func() { g = map[string]int{} }
	set()
	g["x"] = 1

	var r map[string]int
	fmt.Println(r["x"], len(r))
	delete(r, "x")
	for k := range r {
		fmt.Println(k)
	}
	read["x"] = 1

	var loop map[string]int
	for range 2 {
		if loop != nil {
			loop["x"] = 1
		}
		loop = map[string]int{}
	}
}

func main() {}
