// Package swap swaps numbers.
package swap

// Swap returns its two numbers in the other order.
func Swap(a, b int) (int, int) {
	a = b
	b = a
	return a, b
}
