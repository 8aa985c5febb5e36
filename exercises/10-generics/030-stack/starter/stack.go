// Package stack has a stack.
package stack

// Stack gives back first what was put in last. Its zero value is empty.
type Stack[T any] struct {
	items []T
}

// Push puts an item on the stack.
func (s *Stack[T]) Push(item T) {
	// TODO
}

// Pop takes the last item off. The second result is false if there is none.
func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	return zero, false // TODO
}

// Len returns the number of items.
func (s *Stack[T]) Len() int {
	return 0 // TODO
}
