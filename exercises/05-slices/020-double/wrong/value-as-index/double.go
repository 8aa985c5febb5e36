// Package nums works on numbers.
package nums

// Double doubles every element of nums.
func Double(nums []int) {
	for _, value := range nums {
		nums[value] *= 2
	}
}
