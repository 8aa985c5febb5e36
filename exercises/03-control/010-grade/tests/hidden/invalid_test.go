package marks

import "testing"

func TestInvalid(t *testing.T) {
	check(t, -1, "?")
	check(t, -100, "?")
	check(t, 101, "?")
	check(t, 950, "?")
}

func TestEnds(t *testing.T) {
	check(t, 0, "D")
	check(t, 100, "A")
}
