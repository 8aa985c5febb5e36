package growth

import "testing"

func check(t *testing.T, start, limit, want int) {
	t.Helper()
	if got := Doublings(start, limit); got != want {
		t.Errorf("Doublings(%d, %d) = %d; want %d", start, limit, got, want)
	}
}

func TestExample(t *testing.T) {
	check(t, 1, 8, 3)
	check(t, 1, 7, 3)
}

func TestExact(t *testing.T) {
	check(t, 3, 24, 3)
	check(t, 5, 6, 1)
}

func TestThere(t *testing.T) {
	check(t, 9, 8, 0)
	check(t, 8, 8, 0)
	check(t, -3, -10, 0)
}

func TestNever(t *testing.T) {
	check(t, 0, 8, -1)
	check(t, -1, 8, -1)
}
