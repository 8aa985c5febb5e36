package calendar

import "testing"

func TestLeap(t *testing.T) {
	for year, want := range map[int]bool{2022: false, 2023: false, 2024: true, 1900: false} {
		if got := Leap(year); got != want {
			t.Errorf("Leap(%d) = %t; want %t", year, got, want)
		}
	}
}
