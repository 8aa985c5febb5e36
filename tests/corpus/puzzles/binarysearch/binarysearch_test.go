package binarysearch

import "testing"

func TestFind(t *testing.T) {
	list := []int{1, 3, 4, 6, 8, 9, 11}
	for x, want := range map[int]int{1: 0, 6: 3, 11: 6, 0: -1, 12: -1, 7: -1, 9: 5} {
		if got := Find(list, x); got != want {
			t.Errorf("%d: %d", x, got)
		}
	}
	if Find(nil, 1) != -1 || Find([]int{6}, 6) != 0 {
		t.Error("small lists")
	}
}

func TestCount(t *testing.T) {
	list := []int{1, 2, 2, 2, 5, 5, 9}
	for x, want := range map[int]int{1: 1, 2: 3, 5: 2, 9: 1, 0: 0, 10: 0, 3: 0} {
		if got := Count(list, x); got != want {
			t.Errorf("%d: %d", x, got)
		}
	}
}

func TestMaxSum(t *testing.T) {
	for _, tt := range []struct {
		list          []int
		from, to, sum int
	}{{[]int{-2, 1, -3, 4, -1, 2, 1, -5, 4}, 3, 7, 6}, {[]int{-3, -1, -2}, 1, 2, -1}, {nil, 0, 0, 0}, {[]int{5}, 0, 1, 5}, {[]int{1, 2, 3}, 0, 3, 6}} {
		if from, to, sum := MaxSum(tt.list); from != tt.from || to != tt.to || sum != tt.sum {
			t.Errorf("%v: %d to %d, %d", tt.list, from, to, sum)
		}
	}
}

func TestTwoSum(t *testing.T) {
	if i, j, ok := TwoSum([]int{2, 7, 11, 15, 7}, 22); i != 1 || j != 3 || !ok {
		t.Error(i, j, ok)
	}
	if _, _, ok := TwoSum([]int{5}, 10); ok {
		t.Error("one number twice")
	}
}
