package main

import "fmt"

type node struct {
	value int
	next  *node
}

type list struct {
	head *node
	size int
}

func (l *list) push(v int) *list {
	l.head = &node{v, l.head}
	l.size++
	return l
}

func (l *list) each(f func(int) bool) {
	for n := l.head; n != nil; n = n.next {
		if !f(n.value) {
			return
		}
	}
}

func (l list) All() func(yield func(int, int) bool) {
	return func(yield func(int, int) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.value) {
				return
			}
			i++
		}
	}
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func main() {
	l := new(list)
	l.push(1).push(2).push(3)
	sum := 0
	l.each(func(v int) bool {
		sum += v
		return v != 2
	})
outer:
	for i, v := range l.All() {
		for j := range i {
			if j == v {
				continue outer
			}
		}
		if v == 1 {
			break outer
		}
	}
	next := fib()
	fmt.Println(sum, next(), next(), l.size)
	matrix := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	for _, row := range matrix {
		fmt.Println(len(row), row[1:], append([]int(nil), row[:]...))
	}
}
