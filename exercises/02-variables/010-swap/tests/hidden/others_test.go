package swap

import (
	"math"
	"testing"
)

func TestOthers(t *testing.T) {
	check(t, 0, 5)
	check(t, -5, 0)
	check(t, 3, 3)
	check(t, math.MaxInt, math.MinInt)
}

func TestTwice(t *testing.T) {
	a, b := Swap(Swap(4, 8))
	if a != 4 || b != 8 {
		t.Errorf("Swap(Swap(4, 8)) = %d, %d; want 4, 8", a, b)
	}
}
