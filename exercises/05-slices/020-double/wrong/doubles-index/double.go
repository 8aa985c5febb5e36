package nums

func Double(nums []int) {
	for value := range nums {
		nums[value] = value * 2
	}
}
