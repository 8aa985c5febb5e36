package calc

import "testing"

func want(t *testing.T, op string, a, b, result int, known bool) {
	t.Helper()
	if got, ok := Calc(op, a, b); got != result || ok != known {
		t.Errorf("Calc(%q, %d, %d) = %d, %v; want %d, %v", op, a, b, got, ok, result, known)
	}
}

func TestAdd(t *testing.T) { want(t, "+", 2, 3, 5, true) }

func TestSubtract(t *testing.T) {
	want(t, "-", 7, 3, 4, true)
	want(t, "-", 5, 5, 0, true)
}

func TestMultiply(t *testing.T) { want(t, "*", 6, 7, 42, true) }
func TestUnknown(t *testing.T)  { want(t, "^", 2, 3, 0, false) }
