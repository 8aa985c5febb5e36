package math

// Logarithms.

// The coefficients of the series of log(1+f) in s = f/(2+f), after msun's log.
const (
	log1 = 6.666666666666735130e-01
	log2 = 3.999999999940941908e-01
	log3 = 2.857142874366239149e-01
	log4 = 2.222219843214978396e-01
	log5 = 1.818357216161805012e-01
	log6 = 1.531383769920937332e-01
	log7 = 1.479819860511658591e-01
)

// Log returns the natural logarithm of x: negative infinity for 0, NaN if x is negative.
func Log(x float64) float64 {
	switch {
	case x != x || x > MaxFloat64:
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	// x is 2^k * (1+f), with sqrt(2)/2 < 1+f <= sqrt(2). As on amd64, nothing is done about numbers that are subnormal.
	b := Float64bits(x)
	k := float64(int(b>>fractionBits) - (bias - 1))
	f := Float64frombits(b&fractionMask | (bias-1)<<fractionBits)
	if f <= Sqrt2/2 {
		k--
		f *= 2
	}
	f--
	s := f / (2 + f)
	s2 := s * s
	s4 := s2 * s2
	odd := s2 * (log1 + s4*(log3+s4*(log5+s4*log7)))
	even := s4 * (log2 + s4*(log4+s4*log6))
	r := odd + even
	half := 0.5 * f * f
	return k*ln2High - ((half - (s*(half+r) + k*ln2Low)) - f)
}

// Log10 returns the logarithm of x in base 10.
func Log10(x float64) float64 { return Log(x) * (1 / Ln10) }

// Log2 returns the logarithm of x in base 2. It is exact for powers of two.
func Log2(x float64) float64 {
	frac, exp := Frexp(x)
	if frac == 0.5 {
		return float64(exp - 1)
	}
	return Log(frac)*(1/Ln2) + float64(exp)
}

// Log1p returns the natural logarithm of 1 + x, with all digits for x near 0 too.
func Log1p(x float64) float64 {
	switch {
	case x < -1 || x != x:
		return NaN()
	case x == -1:
		return Inf(-1)
	case x > MaxFloat64:
		return x
	}
	// 1+x is 2^k * (1+f), with a correction c for the digits that f lacks.
	a := Abs(x)
	k, f, c := 0, x, 0.0
	near := false // 1+f is 1
	switch {
	case a < 1.0/(1<<54):
		return x
	case a < 1.0/(1<<29):
		return x - x*x*0.5
	case x <= -2.928932188134524755992e-01 || x >= 4.142135623730950488017e-01: // sqrt(2)/2 - 1 and sqrt(2) - 1
		u := x
		if a < 1<<53 {
			u = 1.0 + x
		}
		b := Float64bits(u)
		k = int(b>>fractionBits) - bias
		if a < 1<<53 {
			if k > 0 {
				c = 1.0 - (u - x)
			} else {
				c = x - (u - 1.0)
			}
			c /= u
		}
		b &= fractionMask
		near = b == 0
		if b < 0x6a09e667f3bcd { // the fraction of sqrt(2)
			u = Float64frombits(b | bias<<fractionBits)
		} else {
			k++
			u = Float64frombits(b | (bias-1)<<fractionBits)
			near = (1<<fractionBits-b)>>2 == 0
		}
		f = u - 1.0
	}
	half := 0.5 * f * f
	if near {
		if f == 0 {
			if k == 0 {
				return 0
			}
			c += float64(k) * ln2Low
			return float64(k)*ln2High + c
		}
		r := half * (1.0 - 0.66666666666666666*f)
		if k == 0 {
			return f - r
		}
		return float64(k)*ln2High - ((r - (float64(k)*ln2Low + c)) - f)
	}
	s := f / (2.0 + f)
	z := s * s
	r := z * (log1 + z*(log2+z*(log3+z*(log4+z*(log5+z*(log6+z*log7))))))
	if k == 0 {
		return f - (half - s*(half+r))
	}
	return float64(k)*ln2High - ((half - (s*(half+r) + (float64(k)*ln2Low + c))) - f)
}
