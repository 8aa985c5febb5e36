// Package calc calculates.
package calc

// Start is where counting starts.
const Start = 10

// Mul multiplies.
func Mul(a, b float64) float64 { return a * b }
