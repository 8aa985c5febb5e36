package swap

var temporary int

// Swap returns its arguments in the other order.
func Swap(a, b int) (int, int) {
	temporary = a
	return b, temporary
}
