package nums

func Double(nums []int) {
	result := []int{}
	for _, value := range nums {
		result = append(result, value*2)
	}
	nums = result
}
