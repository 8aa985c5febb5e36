// Package main looks at windows of a list.
package main

// Best is the largest sum of k neighbours in nums.
func Best(nums []int, k int) int {
	var best int
	for i := 0; i+k <= len(nums); i++ {
		sum := 0
		for _, n := range nums[i : i+k] {
			sum += n
		}
		if i == 0 || sum > best {
			best = sum
		}
	}
	return best
}
