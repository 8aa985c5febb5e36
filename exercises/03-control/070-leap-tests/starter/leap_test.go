package calendar

import "testing"

func TestLeap(t *testing.T) {
	if !Leap(2024) {
		t.Errorf("Leap(2024) = false; want true")
	}
}
