// Package nums works on numbers.
package nums

// Double doubles every element of nums.
func Double(nums []int) {
	for i := range nums {
		nums[i] *= 2
	}
}
