// Package complexes computes with complex numbers.
package complexes

import (
	"math"
	"math/cmplx"
)

// Roots solves a*x*x + b*x + c = 0.
func Roots(a, b, c complex128) (complex128, complex128) {
	d := cmplx.Sqrt(b*b - 4*a*c)
	return (-b + d) / (2 * a), (-b - d) / (2 * a)
}

// Escape counts the steps until a point leaves Mandelbrot's set, at most limit.
func Escape(c complex128, limit int) int {
	z := 0i
	for n := range limit {
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return n
		}
		z = z*z + c
	}
	return limit
}

// DFT is the discrete Fourier transform.
func DFT(x []complex128) []complex128 {
	n := len(x)
	out := make([]complex128, n)
	for k := range out {
		for j, v := range x {
			out[k] += v * cmplx.Rect(1, -2*math.Pi*float64(j*k)/float64(n))
		}
	}
	return out
}
