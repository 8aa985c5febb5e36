// Package cmplx has the elementary functions of mathematics for complex128. Results and special cases are those of Go's; the algorithms are
// Stephen Moshier's of the Cephes library.
package cmplx

import "math"

// Basic functions: parts, polar form, roots, exponentials and powers. The special cases follow annex G of C99.

// Abs returns the absolute value of x.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the angle of x, in radians from -pi to pi.
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar returns the absolute value of x and its angle, in radians from -pi to pi.
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number of absolute value r and angle θ, in radians.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj returns the conjugate of x.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Inf returns a complex infinity, both of whose parts are positive infinity.
func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }

// NaN returns a value both of whose parts are not a number.
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// IsInf tells whether either part of x is an infinity.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// IsNaN tells whether either part of x is not a number and neither is an infinity.
func IsNaN(x complex128) bool { return x != x && !IsInf(x) }

// Sqrt returns the square root of x that has no negative real part, with the sign of the imaginary part of x.
func Sqrt(x complex128) complex128 {
	a, b := real(x), imag(x)
	switch {
	case b == 0:
		if a < 0 {
			return complex(0, math.Copysign(math.Sqrt(-a), b))
		}
		return complex(math.Sqrt(math.Abs(a)+nanOf(a)), b)
	case math.IsInf(b, 0):
		return complex(math.Inf(1), b)
	case a == 0:
		r := math.Sqrt(0.5 * math.Abs(b))
		return complex(r, math.Copysign(r, b))
	}
	// Scale by a power of four, so that the absolute value neither overflows nor loses digits.
	scale := 2.0
	if math.Abs(a) > 4 || math.Abs(b) > 4 {
		a *= 0.25
		b *= 0.25
	} else {
		a *= 1 << 54
		b *= 1 << 54
		scale = 1.0 / (1 << 27)
	}
	// Of the two parts, the one without cancellation comes first.
	r := math.Hypot(a, b)
	if a > 0 {
		t := math.Sqrt(0.5*r + 0.5*a)
		r = scale * math.Abs((0.5*b)/t)
		return complex(t*scale, signed(r, b))
	}
	r = math.Sqrt(0.5*r - 0.5*a)
	t := scale * math.Abs((0.5*b)/r)
	return complex(t, signed(r*scale, b))
}

// signed returns -x if y is negative, or else x.
func signed(x, y float64) float64 {
	if y < 0 {
		return -x
	}
	return x
}

// nanOf returns NaN if x is, or else 0.
func nanOf(x float64) float64 {
	if x != x {
		return x
	}
	return 0
}

// Exp returns e**x.
func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	finite := !math.IsInf(im, 0) && im == im
	switch {
	case im == 0 && (math.IsInf(re, 1) || re != re):
		return x
	case math.IsInf(re, 1) && !finite:
		return complex(re, math.NaN())
	case math.IsInf(re, -1) && !finite:
		return complex(0, math.Copysign(0, im))
	}
	return Rect(math.Exp(re), im)
}

// Log returns the natural logarithm of x.
func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

// Log10 returns the logarithm of x in base 10.
func Log10(x complex128) complex128 {
	l := Log(x)
	return complex(math.Log10E*real(l), math.Log10E*imag(l))
}

// Pow returns x**y. Pow(0, 0) is 1, and 0 to a power with a negative real part is an infinity.
func Pow(x, y complex128) complex128 {
	re, im := real(y), imag(y)
	if x == 0 {
		switch {
		case IsNaN(y):
			return NaN()
		case re == 0:
			return 1
		case re > 0:
			return 0
		case im == 0:
			return complex(math.Inf(1), 0)
		case re < 0:
			return Inf()
		}
		panic("not reached")
	}
	modulus := Abs(x)
	if modulus == 0 {
		return 0
	}
	angle := Phase(x)
	r := math.Pow(modulus, re)
	θ := re * angle
	if im != 0 {
		r *= math.Exp(-im * angle)
		θ += im * math.Log(modulus)
	}
	return Rect(r, θ)
}
