package inner

func Double(x int) int {
	if x > 10 {
		return 10
	}
	return 2 * x
}
