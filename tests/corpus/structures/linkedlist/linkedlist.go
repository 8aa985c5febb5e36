// Package linkedlist has a doubly linked list.
package linkedlist

import (
	"fmt"
	"iter"
)

type node[T any] struct {
	value      T
	prev, next *node[T]
}

// List is doubly linked; the zero value is empty.
type List[T any] struct {
	first, last *node[T]
	size        int
}

// Push adds at the end.
func (l *List[T]) Push(v T) {
	n := &node[T]{value: v, prev: l.last}
	if l.last == nil {
		l.first = n
	} else {
		l.last.next = n
	}
	l.last = n
	l.size++
}

// Unshift adds at the start.
func (l *List[T]) Unshift(v T) {
	n := &node[T]{value: v, next: l.first}
	if l.first == nil {
		l.last = n
	} else {
		l.first.prev = n
	}
	l.first = n
	l.size++
}

func (l *List[T]) remove(n *node[T]) {
	if n.prev == nil {
		l.first = n.next
	} else {
		n.prev.next = n.next
	}
	if n.next == nil {
		l.last = n.prev
	} else {
		n.next.prev = n.prev
	}
	l.size--
}

// Remove takes out the elements for which f holds, and counts them.
func (l *List[T]) Remove(f func(T) bool) (count int) {
	for n := l.first; n != nil; n = n.next {
		if f(n.value) {
			l.remove(n)
			count++
		}
	}
	return count
}

// Reverse turns the list round.
func (l *List[T]) Reverse() {
	for n := l.first; n != nil; n = n.prev {
		n.prev, n.next = n.next, n.prev
	}
	l.first, l.last = l.last, l.first
}

// All yields places and values.
func (l *List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.first; n != nil && yield(i, n.value); n = n.next {
			i++
		}
	}
}

// Len counts.
func (l *List[T]) Len() int { return l.size }

func (l *List[T]) String() string {
	s := ""
	for i, v := range l.All() {
		if i > 0 {
			s += " <-> "
		}
		s += fmt.Sprint(v)
	}
	return "[" + s + "]"
}
