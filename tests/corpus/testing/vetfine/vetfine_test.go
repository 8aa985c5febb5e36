package vetfine

import "testing"

func TestValue(t *testing.T) {
	c := &Counter{N: 3}
	c.Same()
	if c.Value() != 3 {
		t.Error(c.Value())
	}
}
