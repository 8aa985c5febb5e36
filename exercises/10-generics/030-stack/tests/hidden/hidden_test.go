package stack

import "testing"

type point struct{ x, y int }

func TestStructs(t *testing.T) {
	var s Stack[point]
	s.Push(point{1, 2})
	s.Push(point{3, 4})
	wantPop(t, &s, point{3, 4}, true)
	wantPop(t, &s, point{1, 2}, true)
	wantPop(t, &s, point{}, false)
}

func TestPushAfterPop(t *testing.T) {
	var s Stack[int]
	for i := range 100 {
		s.Push(i)
		s.Push(-i)
		wantPop(t, &s, -i, true)
	}
	if got := s.Len(); got != 100 {
		t.Errorf("after 200 times Push and 100 times Pop, Len() = %d; want 100", got)
	}
	wantPop(t, &s, 99, true)
}

func TestPointers(t *testing.T) {
	var a, b Stack[*int]
	n := 7
	a.Push(nil)
	a.Push(&n)
	wantPop(t, &a, &n, true)
	wantPop(t, &a, nil, true)
	wantPop(t, &b, nil, false)
}
