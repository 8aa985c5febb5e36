package calendar

import "testing"

func TestLeap(t *testing.T) {
	if !Leap(2024) || !Leap(2000) {
		t.Log("2024 and 2000 are leap years")
	}
	if Leap(2022) || Leap(2023) || Leap(1900) {
		t.Log("2022, 2023 and 1900 are no leap years")
	}
}
