package big

// The machine's floating-point numbers nearest to a number of this package.

import "math"

// Float64 returns the float64 nearest to x, the even one of two, and how that compares to x: for a large number it is an infinity, for a small
// one a zero.
func (x *Float) Float64() (float64, Accuracy) {
	f, order := 0.0, 0
	switch x.form {
	case finite:
		f, order = nearest64(x.mant, int(x.low()), false)
	case inf:
		f = math.Inf(1)
	}
	if x.neg {
		f, order = -f, -order
	}
	return f, Accuracy(order)
}

// Float32 is Float64 for float32.
func (x *Float) Float32() (float32, Accuracy) {
	f, order := float32(0), 0
	switch x.form {
	case finite:
		f, order = nearest32(x.mant, int(x.low()), false)
	case inf:
		f = float32(math.Inf(1))
	}
	if x.neg {
		f, order = -f, -order
	}
	return f, Accuracy(order)
}

// nearest64 returns the float64 nearest to x × 2**exp, or to something more if more is set, by less than the lowest bit; and
// how it compares to that.
func nearest64(x nat, exp int, more bool) (f float64, order int) {
	m, exp, order := nearest(x, exp, more, 53, -1074)
	if m == 0 {
		return 0, order
	}
	if exp > 1024 {
		return math.Inf(1), 1
	}
	f = math.Ldexp(float64(m), exp)
	if math.IsInf(f, 1) {
		order = 1
	}
	return f, order
}

// nearest32 is nearest64 for float32.
func nearest32(x nat, exp int, more bool) (f float32, order int) {
	m, exp, order := nearest(x, exp, more, 24, -149)
	if m == 0 {
		return 0, order
	}
	if exp > 128 {
		return float32(math.Inf(1)), 1
	}
	f = float32(math.Ldexp(float64(m), exp))
	if math.IsInf(float64(f), 1) {
		order = 1
	}
	return f, order
}

// nearest returns the number m × 2**e nearest to x × 2**exp (see nearest64), where m has no more than some bits, or is the next power of two,
// and e is not less than least.
func nearest(x nat, exp int, more bool, bits, least int) (m uint64, e, order int) {
	n := x.bitLen()
	drop := max(n-bits, least-exp)
	if n == 0 || drop <= 0 {
		if more {
			order = -1
		}
		return x.low64(), exp, order
	}
	if drop > n+1 {
		return 0, least, -1
	}
	m = natShr(nil, x, uint(drop)).low64()
	half := x.bit(uint(drop-1)) != 0
	more = more || x.anyBelow(uint(drop-1))
	if half && (more || m&1 != 0) {
		return m + 1, exp + drop, 1
	}
	if half || more {
		order = -1
	}
	return m, exp + drop, order
}
