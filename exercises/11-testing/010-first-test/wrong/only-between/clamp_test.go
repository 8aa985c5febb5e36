package clamp

import "testing"

func TestClamp(t *testing.T) {
	if got := Clamp(5, 2, 10); got != 5 {
		t.Errorf("Clamp(5, 2, 10) = %d; want 5", got)
	}
}
