package marks

import "testing"

func check(t *testing.T, a, b int, want float64) {
	t.Helper()
	if got := Average(a, b); got != want {
		t.Errorf("Average(%d, %d) = %v; want %v", a, b, got, want)
	}
}

func TestWhole(t *testing.T) {
	check(t, 2, 4, 3)
	check(t, 10, 10, 10)
}

func TestHalf(t *testing.T) {
	check(t, 4, 5, 4.5)
	check(t, 8, 1, 4.5)
}
