package hpa

import "testing"

func TestDesired(t *testing.T) {
	for _, c := range []struct{ now, metric, target, least, most, want int }{
		{2, 100, 50, 1, 10, 4},  // twice the target
		{4, 25, 50, 1, 10, 2},   // half the target
		{3, 70, 50, 1, 10, 5},   // 4.2, rounded up
		{20, 54, 50, 1, 30, 20}, // a little above
		{20, 55, 50, 1, 30, 20}, // exactly 10% above
		{4, 100, 50, 1, 6, 6},   // not above most
		{4, 10, 50, 2, 6, 2},    // not below least
	} {
		if got := Desired(c.now, c.metric, c.target, c.least, c.most); got != c.want {
			t.Errorf("Desired(now %d, metric %d, target %d, least %d, most %d) = %d; want %d", c.now, c.metric, c.target, c.least, c.most, got, c.want)
		}
	}
}
