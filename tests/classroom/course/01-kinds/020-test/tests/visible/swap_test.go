package swap

import "testing"

func TestSwap(t *testing.T) {
	if a, b := Swap(1, 2); a != 2 || b != 1 {
		t.Errorf("Swap(1, 2) = %d, %d, want 2, 1", a, b)
	}
}

func TestSwapSame(t *testing.T) {
	t.Run("zero", func(t *testing.T) {
		if a, b := Swap(0, 0); a != 0 || b != 0 {
			t.Errorf("Swap(0, 0) = %d, %d", a, b)
		}
	})
}
