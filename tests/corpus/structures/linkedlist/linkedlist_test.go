package linkedlist

import "testing"

func build(values ...int) *List[int] {
	var l List[int]
	for _, v := range values {
		l.Push(v)
	}
	return &l
}

func check(t *testing.T, l *List[int], want string, size int) {
	t.Helper()
	if got := l.String(); got != want || l.Len() != size {
		t.Errorf("got %s with %d, want %s with %d", got, l.Len(), want, size)
	}
}

func TestPush(t *testing.T) {
	l := build(2, 3)
	l.Unshift(1)
	check(t, l, "[1 <-> 2 <-> 3]", 3)
	l = build()
	l.Unshift(7)
	l.Push(8)
	check(t, l, "[7 <-> 8]", 2)
}

func TestRemove(t *testing.T) {
	l := build(1, 2, 3, 4, 5, 6)
	if n := l.Remove(func(v int) bool { return v%2 == 1 }); n != 3 {
		t.Errorf("%d removed", n)
	}
	check(t, l, "[2 <-> 4 <-> 6]", 3)
	l.Remove(func(v int) bool { return v == 6 })
	l.Push(9)
	check(t, l, "[2 <-> 4 <-> 9]", 3)
	l.Remove(func(int) bool { return true })
	check(t, l, "[]", 0)
}

func TestReverse(t *testing.T) {
	l := build(1, 2, 3)
	l.Reverse()
	check(t, l, "[3 <-> 2 <-> 1]", 3)
	l.Reverse()
	l.Push(4)
	check(t, l, "[1 <-> 2 <-> 3 <-> 4]", 4)
	build().Reverse()
}

func TestBreak(t *testing.T) {
	for i, v := range build(5, 6, 7).All() {
		if v == 6 {
			if i != 1 {
				t.Fatalf("6 at %d", i)
			}
			return
		}
	}
	t.Fatal("6 not found")
}
