package calendar

import "testing"

func check(t *testing.T, month int, leap bool, want int) {
	t.Helper()
	if got := Days(month, leap); got != want {
		t.Errorf("Days(%d, %t) = %d; want %d", month, leap, got, want)
	}
}

func TestLong(t *testing.T) {
	check(t, 1, false, 31)
	check(t, 8, false, 31)
	check(t, 12, false, 31)
}

func TestShort(t *testing.T) {
	check(t, 4, false, 30)
	check(t, 11, false, 30)
}

func TestFebruary(t *testing.T) {
	check(t, 2, false, 28)
	check(t, 2, true, 29)
}
