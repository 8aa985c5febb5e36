// Package main looks at windows of a list.
package main

// Best is the largest sum of k neighbours in nums.
func Best(nums []int, k int) int {
	sum := 0
	for _, n := range nums[:k] {
		sum += n
	}
	best := sum
	for i := k; i < len(nums); i++ {
		sum += nums[i] - nums[i-k]
		best = max(best, sum)
	}
	return best
}
