// Package squares computes squares.
package squares

// Squares gives the squares of 1 to n.
func Squares(n int) []int {
	result := make([]int, n)
	for i := 1; i <= n; i++ {
		result[i] = i * i
	}
	return result
}
