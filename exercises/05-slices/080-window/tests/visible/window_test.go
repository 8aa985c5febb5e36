package main

import (
	"slices"
	"testing"
)

func check(t *testing.T, nums []int, k, want int) {
	t.Helper()
	if got := Best(slices.Clone(nums), k); got != want {
		t.Errorf("Best(%v, %d) = %d; want %d", nums, k, got, want)
	}
}

func TestMiddle(t *testing.T) {
	check(t, []int{1, 8, 7, 2}, 2, 15)
	check(t, []int{5, 1, 1, 1}, 2, 6)
	check(t, []int{9, 1, 1, 9}, 2, 10)
}

func TestLast(t *testing.T) {
	check(t, []int{1, 2, 9, 9}, 2, 18)
}

func TestWhole(t *testing.T) {
	check(t, []int{1, 2, 3}, 3, 6)
}

func TestNegative(t *testing.T) {
	check(t, []int{-3, -1, -2}, 2, -3)
	check(t, []int{5, -9, 1}, 2, -4)
}
