package nums

import (
	"slices"
	"testing"
)

func check(t *testing.T, nums, want []int) {
	t.Helper()
	before := slices.Clone(nums)
	Double(nums)
	if !slices.Equal(nums, want) {
		t.Errorf("Double changed %v to %v; want %v", before, nums, want)
	}
}

func TestDouble(t *testing.T) {
	check(t, []int{10, 20, 30}, []int{20, 40, 60})
}

func TestOne(t *testing.T) {
	check(t, []int{7}, []int{14})
}
