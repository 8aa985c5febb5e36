package marks

import "testing"

func check(t *testing.T, marks int, want string) {
	t.Helper()
	if got := Grade(marks); got != want {
		t.Errorf("Grade(%d) = %q; want %q", marks, got, want)
	}
}

func TestA(t *testing.T) {
	check(t, 95, "A")
}

func TestB(t *testing.T) {
	check(t, 85, "B")
}

func TestC(t *testing.T) {
	check(t, 70, "C")
}

func TestD(t *testing.T) {
	check(t, 30, "D")
}

func TestBorders(t *testing.T) {
	check(t, 59, "D")
	check(t, 60, "C")
	check(t, 79, "C")
	check(t, 80, "B")
	check(t, 89, "B")
	check(t, 90, "A")
}
