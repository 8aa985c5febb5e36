package growth

import "testing"

func TestOthers(t *testing.T) {
	check(t, 1, 1<<40, 40)
	check(t, 7, 1000, 8)
	check(t, 0, 0, 0)
	check(t, 0, -5, 0)
	check(t, -10, -3, -1)
	check(t, -1, 0, -1)
}
