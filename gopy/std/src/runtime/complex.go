package runtime

// Division of complex numbers: by Smith's method, which scales so that nothing overflows on the way, and where that gives no
// number, by the rules of C99's Annex G for infinities and zeros.

// complex128div is (a+bi) / (c+di).
func complex128div(a, b, c, d float64) (re, im float64) {
	if fabs(c) >= fabs(d) {
		r := d / c
		scale := c + r*d
		re = (a + b*r) / scale
		im = (b - a*r) / scale
	} else {
		r := c / d
		scale := d + r*c
		re = (a*r + b) / scale
		im = (b*r - a) / scale
	}
	if re == re && im == im {
		return re, im
	}
	inf := float64frombits(0x7FF0000000000000)
	switch {
	case c == 0 && d == 0 && (a == a || b == b):
		signed := withSign(inf, c)
		return signed * a, signed * b
	case (isinf(a) || isinf(b)) && finite(c) && finite(d):
		a, b = unit(a), unit(b)
		return inf * (a*c + b*d), inf * (b*c - a*d)
	case (isinf(c) || isinf(d)) && finite(a) && finite(b):
		c, d = unit(c), unit(d)
		return 0 * (a*c + b*d), 0 * (b*c - a*d)
	}
	return re, im
}

func fabs(x float64) float64 { return float64frombits(float64bits(x) &^ (1 << 63)) }

func isinf(x float64) bool { return fabs(x) == float64frombits(0x7FF0000000000000) }

func finite(x float64) bool { return x-x == 0 }

func withSign(x, sign float64) float64 {
	return float64frombits(float64bits(x)&^(1<<63) | float64bits(sign)&(1<<63))
}

// unit is 1 for an infinity and 0 for any other number, with its sign.
func unit(x float64) float64 {
	if isinf(x) {
		return withSign(1, x)
	}
	return withSign(0, x)
}
