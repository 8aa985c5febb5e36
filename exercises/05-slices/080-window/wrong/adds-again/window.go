package main

func sum(nums []int) int {
	total := 0
	for _, n := range nums {
		total += n
	}
	return total
}

func Best(nums []int, k int) int {
	best := sum(nums[:k])
	for i := 1; i+k <= len(nums); i++ {
		best = max(best, sum(nums[i:i+k]))
	}
	return best
}
