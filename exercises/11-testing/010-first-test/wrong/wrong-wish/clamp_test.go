package clamp

import "testing"

func TestClamp(t *testing.T) {
	if got := Clamp(12, 2, 10); got != 12 {
		t.Errorf("Clamp(12, 2, 10) = %d; want 12", got)
	}
}
