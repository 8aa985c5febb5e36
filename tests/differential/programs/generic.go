package main

import (
	"cmp"
	"fmt"
	"slices"
)

type Number interface {
	~int | ~int64 | ~float64
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(v T) { s.items = append(s.items, v) }

func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

func Sum[T Number](values ...T) T {
	var total T
	for _, v := range values {
		total += v
	}
	return total
}

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func MaxKey[K cmp.Ordered, V any](m map[K]V) (best K) {
	for k := range m {
		if k > best {
			best = k
		}
	}
	return best
}

type Pair[A comparable, B any] struct {
	First  A
	Second B
}

func main() {
	s := Stack[int]{}
	s.Push(1)
	v, ok := s.Pop()
	fmt.Println(v, ok, Sum(1, 2, 3), Sum[float64](1, 2.5))
	names := Map([]int{1, 2}, func(i int) string { return fmt.Sprint(i) })
	slices.Sort(names)
	p := Pair[string, []int]{"a", nil}
	fmt.Println(names, p.First, MaxKey(map[string]bool{"x": true}))
}
