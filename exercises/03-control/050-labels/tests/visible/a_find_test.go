package grid

import "testing"

var example = [][]int{{1, 7}, {4, 2, 5}, {7}}

func check(t *testing.T, name string, grid [][]int, want, row, column int) {
	t.Helper()
	if r, c := Find(grid, want); r != row || c != column {
		t.Errorf("Find(%s, %d) = %d, %d; want %d, %d", name, want, r, c, row, column)
	}
}

func TestFirst(t *testing.T) {
	check(t, "grid", example, 7, 0, 1)
}

func TestOnce(t *testing.T) {
	check(t, "grid", example, 1, 0, 0)
	check(t, "grid", example, 5, 1, 2)
}

func TestMissing(t *testing.T) {
	check(t, "grid", example, 9, -1, -1)
	check(t, "an empty grid", nil, 9, -1, -1)
}
