package calendar

import "testing"

func TestLeap(t *testing.T) {
	for _, year := range []int{2024, 2000, 1900} {
		if !Leap(year) {
			t.Errorf("Leap(%d) = false; want true", year)
		}
	}
}
