package clamp

import "testing"

func TestClamp(t *testing.T) {
	for _, test := range []struct{ x, low, high, want int }{
		{5, 2, 10, 5},
		{-7, 2, 10, 2},
		{12, 2, 10, 10},
		{2, 2, 10, 2},
		{10, 2, 10, 10},
	} {
		if got := Clamp(test.x, test.low, test.high); got != test.want {
			t.Errorf("Clamp(%d, %d, %d) = %d; want %d", test.x, test.low, test.high, got, test.want)
		}
	}
}
