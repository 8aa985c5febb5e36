package nums

func Double(nums []int) {
	for _, value := range nums {
		value = value * 2
	}
}
