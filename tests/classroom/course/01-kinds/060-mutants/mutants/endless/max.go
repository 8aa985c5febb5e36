package max

func Max(a, b int) int {
	for a > b {
	}
	return b
}
