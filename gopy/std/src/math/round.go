package math

// Rounding to integers, and what remains.

// Floor returns the largest integer not above x.
func Floor(x float64) float64 {
	t := Trunc(x)
	if t > x {
		t--
	}
	return t
}

// Ceil returns the smallest integer not below x.
func Ceil(x float64) float64 { return -Floor(-x) }

// Trunc returns x without the digits after the point.
func Trunc(x float64) float64 {
	b := Float64bits(x)
	exponent := int(b>>fractionBits&exponentMask) - bias
	switch {
	case exponent < 0:
		return Float64frombits(b & signBit)
	case exponent < fractionBits:
		b &^= fractionMask >> uint(exponent)
	}
	return Float64frombits(b)
}

// Round returns the integer nearest to x, and of two the one farther from zero.
func Round(x float64) float64 {
	t := Trunc(x)
	if Abs(x-t) >= 0.5 {
		return t + Copysign(1, x)
	}
	return t
}

// RoundToEven returns the integer nearest to x, and of two the even one.
func RoundToEven(x float64) float64 {
	const unit = 1 << fractionBits // here and above all numbers are integers
	if !(Abs(x) < unit) {
		return x
	}
	big := Copysign(unit, x)
	return Copysign(x+big-big, x)
}

// Modf splits f into an integer and a fraction, both with the sign of f.
func Modf(f float64) (integer float64, fractional float64) {
	integer = Trunc(f)
	return integer, Copysign(f-integer, f)
}

// Dim returns x - y, or 0 if that is negative.
func Dim(x, y float64) float64 {
	d := x - y
	if d <= 0 {
		return 0
	}
	return d
}

// Max returns the larger of x and y. It is NaN if either is, unless the other is positive infinity; 0 is larger than -0.
func Max(x, y float64) float64 {
	switch {
	case IsInf(x, 1) || IsInf(y, 1):
		return Inf(1)
	case x != x || y != y:
		return NaN()
	case x == 0 && y == 0:
		return Float64frombits(Float64bits(x) & Float64bits(y))
	case x > y:
		return x
	}
	return y
}

// Min returns the smaller of x and y. It is NaN if either is, unless the other is negative infinity; -0 is smaller than 0.
func Min(x, y float64) float64 {
	switch {
	case IsInf(x, -1) || IsInf(y, -1):
		return Inf(-1)
	case x != x || y != y:
		return NaN()
	case x == 0 && y == 0:
		return Float64frombits(Float64bits(x) | Float64bits(y))
	case x < y:
		return x
	}
	return y
}

// Mod returns what remains of x when multiples of y are taken away, with the sign of x and a magnitude less than that of y.
func Mod(x, y float64) float64 {
	if y == 0 || !isFinite(x) || y != y {
		return NaN()
	}
	// Long division: the largest y * 2^n that fits is taken away, which is exact.
	y = Abs(y)
	rest := Abs(x)
	if rest >= y {
		yFrac, yExp := Frexp(y)
		for rest >= y {
			frac, exp := Frexp(rest)
			if frac < yFrac {
				exp--
			}
			rest -= Ldexp(y, exp-yExp)
		}
	}
	return Copysign(rest, x)
}

// Remainder returns x less the multiple of y nearest to it, of two the even one, as IEEE 754 defines it.
func Remainder(x, y float64) float64 {
	if y == 0 || !isFinite(x) || y != y {
		return NaN()
	}
	if IsInf(y, 0) {
		return x
	}
	y = Abs(y)
	rest := Abs(x)
	if y <= MaxFloat64/2 {
		rest = Mod(rest, y+y) // keeps whether the quotient is even
	}
	if y < 2*smallestNormal { // where half of y may not be exact
		if rest+rest > y {
			rest -= y
			if rest+rest >= y {
				rest -= y
			}
		}
	} else {
		half := 0.5 * y
		if rest > half {
			rest -= y
			if rest >= half {
				rest -= y
			}
		}
	}
	if Signbit(x) {
		return -rest
	}
	return rest
}
