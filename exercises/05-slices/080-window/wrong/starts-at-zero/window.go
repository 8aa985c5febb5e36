package main

func Best(nums []int, k int) int {
	sum, best := 0, 0
	for i, n := range nums {
		sum += n
		if i >= k {
			sum -= nums[i-k]
		}
		if i >= k-1 {
			best = max(best, sum)
		}
	}
	return best
}
