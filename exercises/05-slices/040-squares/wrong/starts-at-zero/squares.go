package squares

func Squares(n int) []int {
	result := make([]int, n)
	for i := range result {
		result[i] = i * i
	}
	return result
}
