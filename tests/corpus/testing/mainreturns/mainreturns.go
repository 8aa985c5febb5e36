// Package mainreturns has a TestMain that returns.
package mainreturns

// Half halves even numbers.
func Half(n int) int {
	if n%2 != 0 {
		panic("odd")
	}
	return n / 2
}
