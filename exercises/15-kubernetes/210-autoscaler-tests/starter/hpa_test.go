package hpa

import "testing"

func TestDesired(t *testing.T) {
	for _, c := range []struct{ now, metric, target, least, most, want int }{
		{2, 50, 50, 1, 10, 2}, // TODO: more rows
	} {
		if got := Desired(c.now, c.metric, c.target, c.least, c.most); got != c.want {
			t.Errorf("Desired(now %d, metric %d, target %d, least %d, most %d) = %d; want %d", c.now, c.metric, c.target, c.least, c.most, got, c.want)
		}
	}
}
