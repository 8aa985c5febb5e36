// Package main looks at windows of a list.
package main

import "slices"

// Best is the largest sum of k neighbours in nums.
func Best(nums []int, k int) int {
	sorted := slices.Sorted(slices.Values(nums))
	sum := 0
	for _, n := range sorted[len(sorted)-k:] {
		sum += n
	}
	return sum
}
