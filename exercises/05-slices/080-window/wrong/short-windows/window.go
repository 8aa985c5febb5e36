// Package main looks at windows of a list.
package main

// Best is the largest sum of k neighbours in nums.
func Best(nums []int, k int) int {
	sum, best := 0, nums[0]
	for i, n := range nums {
		sum += n
		if i >= k {
			sum -= nums[i-k]
		}
		if sum > best {
			best = sum
		}
	}
	return best
}
