package clamp

import "testing"

func testClamp(t *testing.T) {
	if got := Clamp(5, 2, 10); got != 5 {
		t.Errorf("Clamp(5, 2, 10) = %d; want 5", got)
	}
	if got := Clamp(-7, 2, 10); got != 2 {
		t.Errorf("Clamp(-7, 2, 10) = %d; want 2", got)
	}
}
