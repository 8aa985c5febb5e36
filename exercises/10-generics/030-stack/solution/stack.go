// Package stack has a stack.
package stack

// Stack gives back first what was put in last. Its zero value is empty.
type Stack[T any] struct {
	items []T
}

// Push puts an item on the stack.
func (s *Stack[T]) Push(item T) {
	s.items = append(s.items, item)
}

// Pop takes the last item off. The second result is false if there is none.
func (s *Stack[T]) Pop() (T, bool) {
	if len(s.items) == 0 {
		var zero T
		return zero, false
	}
	last := len(s.items) - 1
	item := s.items[last]
	s.items = s.items[:last]
	return item, true
}

// Len returns the number of items.
func (s *Stack[T]) Len() int {
	return len(s.items)
}
