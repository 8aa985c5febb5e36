package main

func Best(nums []int, k int) int {
	sum := 0
	for _, n := range nums[:k] {
		sum += n
	}
	best := sum
	for i := k; i < len(nums)-1; i++ {
		sum += nums[i] - nums[i-k]
		best = max(best, sum)
	}
	return best
}
