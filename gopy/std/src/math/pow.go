package math

// Powers.

// Pow returns x**y. The special cases are those of C99: Pow(x, 0) and Pow(1, y) are 1, whatever x and y are.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case x != x || y != y:
		return NaN()
	case x == 0 || IsInf(x, 0) || IsInf(y, 0):
		return powExtreme(x, y)
	case y == 0.5:
		return Sqrt(x)
	case y == -0.5:
		return 1 / Sqrt(x)
	}
	whole, part := Modf(Abs(y))
	if part != 0 && x < 0 {
		return NaN()
	}
	if whole >= 1<<63 { // y is even
		return powExtreme(x, Copysign(Inf(1), y))
	}
	// The result is a * 2^exponent, so that nothing overflows on the way.
	a, exponent := 1.0, 0
	if part != 0 {
		if part > 0.5 {
			part--
			whole++
		}
		a = Exp(part * Log(x))
	}
	// Square and multiply, with x = frac * 2^exp.
	frac, exp := Frexp(x)
	for i := int64(whole); i != 0; i >>= 1 {
		if exp < -1<<12 || 1<<12 < exp { // the result is zero or infinite
			exponent += exp
			break
		}
		if i&1 == 1 {
			a *= frac
			exponent += exp
		}
		frac *= frac
		exp <<= 1
		if frac < .5 {
			frac += frac
			exp--
		}
	}
	if y < 0 {
		a = 1 / a
		exponent = -exponent
	}
	return Ldexp(a, exponent)
}

// powExtreme returns x**y for x that is 0 or infinite, or y that is infinite.
func powExtreme(x, y float64) float64 {
	a := Abs(x)
	result := 0.0
	switch {
	case x == -1:
		return 1
	case (a > 1) == (y > 0):
		result = Inf(1)
	}
	if (a == 0 || IsInf(a, 0)) && Signbit(x) && isOddInt(y) {
		return -result
	}
	return result
}

// isOddInt tells whether x is an odd integer.
func isOddInt(x float64) bool {
	return Abs(x) < 1<<53 && Trunc(x) == x && int64(x)&1 == 1
}

// Pow10 returns 10**n: 0 for n < -323, positive infinity for n > 308.
func Pow10(n int) float64 {
	switch {
	case n > 308:
		return Inf(1)
	case n >= 0:
		return powers32[n/32] * powers1[n%32]
	case n >= -323:
		return negativePowers32[-n/32] / powers1[-n%32]
	}
	return 0
}

var powers1 = [32]float64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
	1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31,
}

var powers32 = [10]float64{1, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288}

var negativePowers32 = [11]float64{1, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256, 1e-288, 1e-320}
