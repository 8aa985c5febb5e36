package largest

import "testing"

type bytes int64

type point struct{ x, y int }

func TestNamed(t *testing.T) {
	list := []bytes{-512, -4, -64}
	if got := Largest(list); got != -4 {
		t.Errorf("Largest(%v) of a named type = %d; want -4", list, got)
	}
	if got := Sum(list); got != -580 {
		t.Errorf("Sum(%v) of a named type = %d; want -580", list, got)
	}
}

func TestOne(t *testing.T) {
	if got := Index([]point{{1, 2}, {3, 4}}, point{3, 4}); got != 1 {
		t.Errorf("Index of a struct in a list of structs = %d; want 1", got)
	}
	if got := Sum([]int64(nil)); got != 0 {
		t.Errorf("Sum(nil) = %d; want 0", got)
	}
}
