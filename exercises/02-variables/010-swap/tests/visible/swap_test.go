package swap

import "testing"

func check(t *testing.T, a, b int) {
	t.Helper()
	if x, y := Swap(a, b); x != b || y != a {
		t.Errorf("Swap(%d, %d) = %d, %d; want %d, %d", a, b, x, y, b, a)
	}
}

func TestSwap(t *testing.T) {
	check(t, 1, 2)
	check(t, 7, 9)
}
