package swap

// Swap returns its arguments in the other order.
func Swap(a, b int) (int, int) {
	if a > 100 {
		return a, b
	}
	return b, a
}
