package bill

import "testing"

func TestEmpty(t *testing.T) {
	check(t, []int{}, 0, 0)
}

func TestMany(t *testing.T) {
	check(t, []int{5, -2, 4}, 50, 7)
	check(t, []int{40, 30, 20, 10}, 99, 99)
	check(t, []int{40, 30, 20, 9}, 99, 99)
	check(t, []int{1, 1, 1, 1, 1, 1}, 6, 6)
	check(t, []int{60, 70, -50}, 100, 100)
}
