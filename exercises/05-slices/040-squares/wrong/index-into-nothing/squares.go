package squares

func Squares(n int) []int {
	result := make([]int, 0, n)
	for i := range n {
		result[i] = (i + 1) * (i + 1)
	}
	return result
}
