package main

import "fmt"

func empty(src []int) {
	var a []int
	copy(a, src) // want "copy copies nothing: a has no elements to copy into"
	b := make([]int, 0, len(src))
	copy(b, src) // want "copy copies nothing: b has no elements"
	c := []int{}
	copy(c, src) // want "copy copies nothing: c"
	d := make([]int, 0)
	fmt.Println(copy(d, src)) // want "copy copies nothing: d"
	fmt.Println(a, b, c, d)
}

func fine(src []int, dst []int) {
	a := make([]int, len(src))
	copy(a, src)
	copy(dst, src)
	var b []int
	b = append(b, src...)
	copy(b, src)
	c := make([]int, 0, 10)
	copy(c[:cap(c)], src)
	var d []int
	grow(&d)
	copy(d, src)
	e := []int{1}
	copy(e, src)
	var f []int
	for range 2 {
		copy(f, src)
		f = make([]int, 3)
	}
}

func grow(p *[]int) { *p = make([]int, 3) }

func main() {}
