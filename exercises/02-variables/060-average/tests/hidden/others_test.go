package marks

import "testing"

func TestOthers(t *testing.T) {
	check(t, 0, 1, 0.5)
	check(t, 0, 0, 0)
	check(t, -1, 0, -0.5)
	check(t, -3, -4, -3.5)
	check(t, 100, 59, 79.5)
	check(t, -5, 5, 0)
}
