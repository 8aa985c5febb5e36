// Package marks computes with marks.
package marks

// Average is the average of two marks.
func Average(a, b int) float64 {
	return float64((a+b)/2) + 0.5
}
