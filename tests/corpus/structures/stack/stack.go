// Package stack has a generic stack.
package stack

import "errors"

// ErrEmpty is returned where something is to be taken from an empty stack.
var ErrEmpty = errors.New("stack is empty")

// Stack is last in, first out. The zero value is empty.
type Stack[T any] struct{ items []T }

// Push puts items on top, the last one highest.
func (s *Stack[T]) Push(items ...T) { s.items = append(s.items, items...) }

// Pop takes the top off.
func (s *Stack[T]) Pop() (T, error) {
	var zero T
	n := len(s.items) - 1
	if n < 0 {
		return zero, ErrEmpty
	}
	top := s.items[n]
	s.items[n] = zero
	s.items = s.items[:n]
	return top, nil
}

// Peek looks at the top.
func (s *Stack[T]) Peek() (top T, ok bool) {
	if len(s.items) == 0 {
		return top, false
	}
	return s.items[len(s.items)-1], true
}

// Len counts.
func (s *Stack[T]) Len() int { return len(s.items) }

// Balanced reports whether brackets match.
func Balanced(text string) bool {
	var open Stack[rune]
	pairs := map[rune]rune{')': '(', ']': '[', '}': '{'}
	for _, r := range text {
		switch r {
		case '(', '[', '{':
			open.Push(r)
		case ')', ']', '}':
			if top, err := open.Pop(); err != nil || top != pairs[r] {
				return false
			}
		}
	}
	return open.Len() == 0
}
