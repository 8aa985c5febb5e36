package aliasing

import (
	"fmt"
	"testing"
)

func TestInsert(t *testing.T) {
	base := []int{1, 2, 4, 0, 0}
	got := Insert(base[:3], 2, 3)
	if s := fmt.Sprint(got, base, len(got), cap(got)); s != "[1 2 3 4] [1 2 3 4 0] 4 5" {
		t.Error(s)
	}
	full := []int{1, 3}
	if s := fmt.Sprint(Insert(full, 1, 2), full); s != "[1 2 3] [1 3]" {
		t.Error(s)
	}
}

func TestRemove(t *testing.T) {
	s := []int{1, 2, 3}
	if got := fmt.Sprint(Remove(s, 0), s); got != "[2 3] [2 3 0]" {
		t.Error(got)
	}
}

func TestChunks(t *testing.T) {
	s := []int{1, 2, 3, 4, 5}
	chunks := Chunks(s, 2)
	_ = append(chunks[0], 99)
	if got := fmt.Sprint(chunks, s); got != "[[1 2] [3 4] [5]] [1 2 3 4 5]" {
		t.Error(got)
	}
}

func TestRotate(t *testing.T) {
	for n, want := range map[int]string{0: "[1 2 3 4 5]", 2: "[3 4 5 1 2]", -1: "[5 1 2 3 4]", 7: "[3 4 5 1 2]"} {
		s := []int{1, 2, 3, 4, 5}
		if Rotate(s, n); fmt.Sprint(s) != want {
			t.Errorf("%d: %v", n, s)
		}
	}
	Rotate(nil, 3)
}

func TestGrid(t *testing.T) {
	var a Grid
	b := a.Play(0, 0, 'x').Play(1, 1, 'x')
	c := b.Play(2, 2, 'x')
	if a.Winner() != 0 || b.Winner() != 0 || c.Winner() != 'x' || a != (Grid{}) || b == c {
		t.Error("grids are mixed up")
	}
	column := Grid{{'o', 0, 0}, {'o', 'x', 0}, {'o'}}
	if column.Winner() != 'o' {
		t.Error("no winner")
	}
}

func TestBounds(t *testing.T) {
	s := make([]int, 3, 10)
	for i, f := range []func(n int){
		func(n int) { _ = s[n] }, func(n int) { _ = s[n:2] }, func(n int) { _ = s[:n+10] }, func(n int) { _ = s[-n:] },
		func(n int) { _ = [4]int(s) }, func(n int) { _ = make([]int, -n) }, func(n int) { _ = "abc"[n:] }, func(n int) { var g Grid; g[n%4][0] = 1 },
	} {
		func() {
			defer func() { t.Error(i, recover()) }()
			f(7)
		}()
	}
}
