package stack

type Stack[T any] struct {
	items []T
	n     int
}

func (s *Stack[T]) Push(item T) {
	s.items = append(s.items, item)
	s.n++
}

func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if s.n == 0 {
		return zero, false
	}
	s.n--
	return s.items[s.n], true
}

func (s *Stack[T]) Len() int {
	return s.n
}
