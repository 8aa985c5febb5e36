// Package clamp keeps numbers within limits.
package clamp

// Clamp returns x, but at least low and at most high.
func Clamp(x, low, high int) int {

	if x > high {
		return high
	}
	return x
}
