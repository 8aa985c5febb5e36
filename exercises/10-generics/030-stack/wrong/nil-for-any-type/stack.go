package stack

type Stack[T any] struct {
	items []T
}

func (s *Stack[T]) Push(item T) {
	s.items = append(s.items, item)
}

func (s *Stack[T]) Pop() (T, bool) {
	n := len(s.items)
	if n == 0 {
		return nil, false
	}
	item := s.items[n-1]
	s.items = s.items[:n-1]
	return item, true
}

func (s *Stack[T]) Len() int {
	return len(s.items)
}
