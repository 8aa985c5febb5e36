package nums

func Double(nums []int) {
	for i := 1; i < len(nums); i++ {
		nums[i] *= 2
	}
}
