package math

// Roots, and the length of a vector.

// Sqrt returns the square root of x, NaN if x is negative.
func Sqrt(x float64) float64 {
	switch {
	case x == 0 || x != x || x > MaxFloat64:
		return x
	case x < 0:
		return NaN()
	}
	// This is for a machine without the instruction: digit by digit, in base 2. x is m * 2^exponent, with an even exponent; the root
	// of m * 2^54, an integer, has one bit more than a float.
	x, exponent := normal(x)
	b := Float64bits(x)
	exponent += int(b>>fractionBits) - bias - fractionBits
	m := b&fractionMask | 1<<fractionBits
	if exponent&1 != 0 {
		m <<= 1
		exponent--
	}
	root, rest := uint64(0), uint64(0)
	for i := 0; i < 54; i++ { // two bits of m give one of the root
		rest = rest<<2 | m>>52
		m = m << 2 & (1<<54 - 1)
		root <<= 1
		if rest > 2*root {
			rest -= 2*root + 1
			root++
		}
	}
	if root&1 != 0 && (rest != 0 || root&2 != 0) {
		root += 2
	}
	return Ldexp(float64(root>>1), exponent/2-26)
}

// Cbrt returns the cube root of x.
func Cbrt(x float64) float64 {
	const (
		magic      = 715094163 << 32 // of the bits of a first approximation: (bias - bias/3 - 0.03306235651) * 2^20 in the upper half
		magicSmall = 696219795 << 32 // the same if x is multiplied by 2^54
		c          = 5.42857142857142815906e-01
		d          = -7.05306122448979611050e-01
		e          = 1.41428571428571436819e+00
		f          = 1.60714285714285720630e+00
		g          = 3.57142857142857150787e-01
	)
	if x == 0 || !isFinite(x) {
		return x
	}
	a := Abs(x)
	// A third of the exponent, right to 5 bits.
	t := Float64frombits(Float64bits(a)/3 + magic)
	if a < smallestNormal {
		t = Float64frombits(Float64bits(a*(1<<54))/3 + magicSmall)
	}
	// A rational approximation makes that 23 bits.
	r := t * t / a
	s := c + r*t
	t *= g + f/(s+e+d/s)
	// Cut off to 22 bits, rounded up, so that t*t is exact; a step of Newton's method gives the rest.
	t = Float64frombits(Float64bits(t)&(0xffffffffc<<28) + 1<<30)
	s = t * t
	r = a / s
	w := t + t
	r = (r - t) / (w + r)
	t += t * r
	return Copysign(t, x)
}

// Hypot returns the square root of p*p + q*q, without overflow on the way.
func Hypot(p, q float64) float64 {
	p, q = Abs(p), Abs(q)
	switch {
	case IsInf(p, 0) || IsInf(q, 0):
		return Inf(1)
	case p != p || q != q:
		return NaN()
	case p < q:
		p, q = q, p
	}
	if p == 0 {
		return 0
	}
	q /= p
	return p * Sqrt(1+q*q)
}
