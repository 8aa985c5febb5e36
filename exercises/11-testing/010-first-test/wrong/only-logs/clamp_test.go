package clamp

import "testing"

func TestClamp(t *testing.T) {
	if got := Clamp(5, 2, 10); got != 5 {
		t.Logf("Clamp(5, 2, 10) = %d; want 5", got)
	}
	if got := Clamp(-7, 2, 10); got != 2 {
		t.Logf("Clamp(-7, 2, 10) = %d; want 2", got)
	}
	if got := Clamp(12, 2, 10); got != 10 {
		t.Logf("Clamp(12, 2, 10) = %d; want 10", got)
	}
}
