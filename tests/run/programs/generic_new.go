// What is new: generic methods, new of a value, recursive constraints, min, max, clear.
package main

import "fmt"

type box[T any] struct{ v T }

func (b box[T]) to[U any](f func(T) U) box[U] { return box[U]{f(b.v)} }

type tools struct{ prefix string }

func (t tools) show[T any](vs ...T) string {
	s := t.prefix
	for _, v := range vs {
		s += fmt.Sprint("<", v, ">")
	}
	return s
}

func main() {
	b := box[int]{20}
	fmt.Println(b.to(func(n int) string { return fmt.Sprint(n, "!") }).to(func(s string) int { return len(s) }))
	fmt.Println(tools{"p"}.show(1, 2), tools{}.show[any]("x", nil))
	p := new(42)
	q := new("text")
	*p++
	fmt.Println(*p, *q, *new([]int{1, 2}), *new(b.v + 1))
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"), max(int8(3), 7))
	m := map[int]int{1: 1}
	s := []int{1, 2}
	clear(m)
	clear(s)
	fmt.Println(m, s)
}

// Output:
// {3}
// p<1><2> <x><<nil>>
// 43 text [1 2] 21
// 1 2.5 a 7
// map[] [0 0]
