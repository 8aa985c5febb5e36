// Package basic has a stack, and a mistake.
package basic

import "errors"

// ErrEmpty is returned for an empty stack.
var ErrEmpty = errors.New("empty stack")

// Stack is a stack of ints.
type Stack struct{ items []int }

// Push puts x on top.
func (s *Stack) Push(x int) { s.items = append(s.items, x) }

// Pop takes the top off.
func (s *Stack) Pop() (int, error) {
	if len(s.items) == 0 {
		return 0, ErrEmpty
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, nil
}

// Sum is wrong for negative numbers.
func (s *Stack) Sum() (sum int) {
	for _, x := range s.items {
		if x > 0 {
			sum += x
		}
	}
	return sum
}
