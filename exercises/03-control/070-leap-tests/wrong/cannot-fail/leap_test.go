package calendar

import "testing"

func TestLeap(t *testing.T) {
	for _, year := range []int{2022, 2023, 2024, 1900, 2000} {
		t.Log(year, Leap(year))
	}
}
