package strconv

// The shortest decimal that is read as a given float again, and of these the one closest to it. This is Raffaele Giulietti's
// algorithm Schubfach ("The Schubfach way to render doubles", 2021), which needs three multiplications by a power of ten.

// shortest returns d and k such that d * 10^k is that decimal for mantissa * 2^exponent, which is not zero and has mantissaBits
// explicit bits. least tells whether the exponent is the smallest. d may end in zeros.
func shortest(mantissa uint64, exponent, mantissaBits int, least bool) (d uint64, k int) {
	if -mantissaBits <= exponent && exponent <= 0 {
		if whole := mantissa >> uint(-exponent); whole<<uint(-exponent) == mantissa {
			return whole, 0 // neighbors are less than 1 away
		}
	}
	// Four times the number and the limits, halfway to its neighbors; the one below is nearer at a power of two.
	value := 4 * mantissa
	below, above := value-2, value+2
	k = floorLog10Pow2(exponent)
	if mantissa == 1<<uint(mantissaBits) && !least {
		below++
		k = floorLog10Pow2Skewed(exponent)
	}
	// All in units of 10^k, times four and rounded to odd. Then d is about value/4, or a multiple of ten near that.
	hi, lo := pow10(-k)
	shift := uint(8 - exponent - floorLog2Pow10(-k))
	value = scale(value<<9, hi, lo, shift)
	below = scale(below<<9, hi, lo, shift)
	above = scale(above<<9, hi, lo, shift)
	if mantissa&1 != 0 { // the limits are read as the neighbors
		below++
		above--
	}

	d = value >> 2
	if d >= 10 {
		tens := d / 10
		under := below <= 40*tens
		over := 40*tens+40 <= above
		if under != over {
			if over {
				tens++
			}
			return tens, k + 1
		}
	}
	under := below <= 4*d
	over := 4*d+4 <= above
	if under != over {
		if over {
			d++
		}
		return d, k
	}
	if value > 4*d+2 || value == 4*d+2 && d&1 != 0 {
		d++
	}
	return d, k
}
