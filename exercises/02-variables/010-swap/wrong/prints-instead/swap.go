// Package swap swaps numbers.
package swap

import "fmt"

// Swap returns its two numbers in the other order.
func Swap(a, b int) (int, int) {
	fmt.Println(b, a)
	return a, b
}
