package swap

// Swap returns its arguments in the other order.
func Swap(a, b int) (int, int) {
	a = b
	b = a
	return a, b
}
