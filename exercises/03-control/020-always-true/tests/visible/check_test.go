package check

import "testing"

func compare(t *testing.T, name string, n int, got, want bool) {
	t.Helper()
	if got != want {
		t.Errorf("%s(%d) = %t; want %t", name, n, got, want)
	}
}

func TestOther(t *testing.T) {
	compare(t, "Other", 0, Other(0), false)
	compare(t, "Other", 1, Other(1), false)
	compare(t, "Other", 2, Other(2), true)
}

func TestWeekend(t *testing.T) {
	compare(t, "Weekend", 5, Weekend(5), false)
	compare(t, "Weekend", 6, Weekend(6), true)
	compare(t, "Weekend", 7, Weekend(7), true)
}

func TestSmallOrLarge(t *testing.T) {
	compare(t, "SmallOrLarge", 1, SmallOrLarge(1), true)
	compare(t, "SmallOrLarge", 5, SmallOrLarge(5), false)
	compare(t, "SmallOrLarge", 9, SmallOrLarge(9), true)
}
