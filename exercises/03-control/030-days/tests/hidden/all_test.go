package calendar

import "testing"

func TestNoMonth(t *testing.T) {
	check(t, 0, false, 0)
	check(t, 13, true, 0)
	check(t, -1, false, 0)
}

func TestAll(t *testing.T) {
	for i, want := range []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} {
		check(t, i+1, false, want)
		if i != 1 {
			check(t, i+1, true, want)
		}
	}
	check(t, 2, true, 29)
}
