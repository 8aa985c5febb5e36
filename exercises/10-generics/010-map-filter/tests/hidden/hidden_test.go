package slices

import "testing"

func TestUntouched(t *testing.T) {
	items := []int{1, 2, 3, 4}
	same(t, "Filter([1 2 3 4], even)", Filter(items, even), []int{2, 4})
	same(t, "after Filter, the slice", items, []int{1, 2, 3, 4})
	Map(items, func(n int) int { return n * n })
	same(t, "after Map, the slice", items, []int{1, 2, 3, 4})
}

func TestEmpty(t *testing.T) {
	same(t, "Filter(nil, even)", Filter(nil, even), []int{})
	same(t, "Map(nil, even)", Map(nil, even), []bool{})
	same(t, "Filter([1 3], even)", Filter([]int{1, 3}, even), []int{})
}
