package max

// Max returns the larger one.
func Max(a, b int) int {
	if a > b {
		return a
	}
	return b
}
