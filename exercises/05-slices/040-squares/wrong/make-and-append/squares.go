package squares

func Squares(n int) []int {
	result := make([]int, n)
	for i := range n {
		result = append(result, (i+1)*(i+1))
	}
	return result
}
