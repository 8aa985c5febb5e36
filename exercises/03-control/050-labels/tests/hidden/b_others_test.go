package grid

import "testing"

func TestOthers(t *testing.T) {
	other := [][]int{{}, {3}, nil, {8, 3, 3}, {0, 1, 2, 3}}
	check(t, "other", other, 3, 1, 0)
	check(t, "other", other, 2, 4, 2)
	check(t, "other", other, 8, 3, 0)
	check(t, "other", [][]int{{1, 1}, {1, 1}}, 1, 0, 0)
}
