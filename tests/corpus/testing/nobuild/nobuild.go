// Package nobuild has mistakes that the compiler finds.
package nobuild

import (
	"fmt"
	"os"
)

// Area computes.
func Area(w, h float64) float64 {
	var scale int = 2
	return w * h * scale
}

// Name returns nothing.
func Name(n int) string {
	if n > 0 {
		return "positive"
	}
	fmt.Println(undefined)
}
