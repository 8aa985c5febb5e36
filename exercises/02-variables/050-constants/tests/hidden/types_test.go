package size

import "testing"

func TestUntyped(t *testing.T) {
	if got := int64(10) * int64(KB); got != 10240 {
		t.Errorf("int64(10) * KB = %d; want 10240", got)
	}
}

func TestHalf(t *testing.T) {
	if got := 1.5 * float64(MB); got != 1572864 {
		t.Errorf("1.5 * MB = %v; want 1572864", got)
	}
}
