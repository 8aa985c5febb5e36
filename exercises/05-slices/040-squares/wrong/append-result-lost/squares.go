package squares

func Squares(n int) []int {
	result := []int{}
	for i := 1; i <= n; i++ {
		append(result, i*i)
	}
	return result
}
