package main

import (
	"fmt"
	"strings"
)

type inner struct{ a [2]int }

type counter struct {
	n    int
	s    []int
	m    map[string]int
	next *counter
	in   inner
}

func (c counter) increase() {
	c.n++ // want "the change of c.n is lost: the method has its own copy c of the receiver"
}

func (c counter) set(n int) {
	fmt.Println("set", n)
	c.in.a[0] = n // want "the change of c.in.a.0. is lost"
}

func (c counter) all(n int) {
	c = counter{n: n} // want "the change of c is lost: the method"
}

func (c *counter) ptr() { c.n = 1 }

func (c counter) calls() {
	c.ptr() // want "what c.ptr.. changes is lost: the method has its own copy c of the receiver"
}

func rename(c counter, n int) {
	c.n = n // want "the change of c.n is lost: the function has its own copy c of the argument"
}

func passOn(c counter) {
	c.ptr() // want "what c.ptr.. changes is lost: the function has its own copy c of the argument"
}

func first(a [3]int) {
	a[0] = 1 // want "the change of a.0. is lost"
}

func double(x int) {
	x *= 2 // want "the change of x is lost"
}

func swap(a, b int) {
	a, b = b, a // want "the change of a is lost"
}

func upper(s string) {
	s = strings.ToUpper(s) // want "the change of s is lost"
}

var literal = func(c counter) {
	c.n = 3 // want "the change of c.n is lost"
}

type number int

func (n number) add(m number) {
	n += m // want "the change of n is lost"
}

// From here on nothing is wrong.

func (c counter) behind() {
	c.s[0] = 1
	c.m["a"] = 2
	c.next.n = 3
	c.next.ptr()
}

func (c counter) with(n int) counter {
	c.n = n
	return c
}

func (c counter) shown() {
	c.n = 3
	fmt.Println(c.n)
}

func (c counter) passed(list []counter) {
	c.n = 3
	list[0] = c
}

func (c counter) later() {
	defer func() { fmt.Println(c.n) }()
	c.n = 3
}

func (c counter) address() {
	p := &c
	c.n = 3
	fmt.Println(p.n)
}

func loop(c counter) {
	for range 3 {
		fmt.Println(c.n)
		c.n++
	}
}

func pointer(c *counter) { c.n = 3 }

func elements(a []int, m map[string]int) {
	a[0] = 1
	m["x"] = 2
}

func parameter(x int) int {
	y := x
	x++
	return y
}

func release(c *counter) {
	c.n = 0
	c = nil
}

func work(x int, list []int) {
	list[0] = x
	x++
}

func result(c counter) (r counter) {
	r.n = c.n
	return
}

func main() {}
