package stack

import "testing"

func wantPop[T comparable](t *testing.T, s *Stack[T], want T, wantOK bool) {
	t.Helper()
	if got, ok := s.Pop(); got != want || ok != wantOK {
		t.Errorf("Pop() = %v, %v; want %v, %v", got, ok, want, wantOK)
	}
}

func TestLastInFirstOut(t *testing.T) {
	var s Stack[int]
	s.Push(1)
	s.Push(2)
	s.Push(3)
	wantPop(t, &s, 3, true)
	wantPop(t, &s, 2, true)
	wantPop(t, &s, 1, true)
	wantPop(t, &s, 0, false)
}

func TestLen(t *testing.T) {
	var s Stack[string]
	for i, want := range []int{1, 2, 3} {
		s.Push("x")
		if got := s.Len(); got != want {
			t.Errorf("after %d times Push, Len() = %d; want %d", i+1, got, want)
		}
	}
	s.Pop()
	if got := s.Len(); got != 2 {
		t.Errorf("after 3 times Push and one Pop, Len() = %d; want 2", got)
	}
}

func TestEmpty(t *testing.T) {
	var texts Stack[string]
	wantPop(t, &texts, "", false)
	var numbers Stack[int]
	wantPop(t, &numbers, 0, false)
	numbers.Push(5)
	numbers.Pop()
	wantPop(t, &numbers, 0, false)
}
