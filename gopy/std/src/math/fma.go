package math

import "math/bits"

// The fused multiplication and addition, for a machine that has none.

// FMA returns x*y + z with a single rounding.
func FMA(x, y, z float64) float64 {
	if x == 0 || y == 0 || !isFinite(x) || !isFinite(y) {
		return x*y + z
	}
	if z == 0 {
		return x * y
	}
	if !isFinite(z) {
		return z
	}
	// Numbers of 128 bits, of which the product needs 106, with the highest bit at 126; the exponents are those of the last bit.
	xm, xe := mantissa(x)
	ym, ye := mantissa(y)
	zm, ze := mantissa(z)
	hi, lo := bits.Mul64(xm<<10, ym<<11)
	exponent := xe + ye - 21
	if hi>>62 == 0 {
		hi = hi<<1 | lo>>63
		lo <<= 1
		exponent--
	}
	zHi, zLo := zm<<10, uint64(0)
	zExponent := ze - 74
	negative := Signbit(x) != Signbit(y)
	zNegative := Signbit(z)
	if exponent < zExponent || exponent == zExponent && (hi < zHi || hi == zHi && lo < zLo) {
		hi, lo, zHi, zLo = zHi, zLo, hi, lo
		exponent, zExponent = zExponent, exponent
		negative, zNegative = zNegative, negative
	}
	// Shift the smaller one; what falls off is kept as a last bit.
	zHi, zLo = shiftRightSticky(zHi, zLo, uint(exponent-zExponent))
	carry := uint64(0)
	if negative == zNegative {
		lo, carry = bits.Add64(lo, zLo, 0)
		hi, _ = bits.Add64(hi, zHi, carry)
	} else {
		lo, carry = bits.Sub64(lo, zLo, 0)
		hi, _ = bits.Sub64(hi, zHi, carry)
		if hi|lo == 0 {
			return 0
		}
	}
	// The highest bit goes to 127.
	if hi == 0 {
		hi, lo = lo, 0
		exponent -= 64
	}
	if shift := uint(bits.LeadingZeros64(hi)); shift > 0 {
		hi = hi<<shift | lo>>(64-shift)
		lo <<= shift
		exponent -= int(shift)
	}
	if lo != 0 {
		hi |= 1
	}
	return roundToFloat(hi, exponent+64, negative)
}

// mantissa returns m and e such that |x| = m * 2^e, with bit 52 of m being the highest.
func mantissa(x float64) (m uint64, e int) {
	x, e = normal(x)
	b := Float64bits(x)
	return b&fractionMask | 1<<fractionBits, e + int(b>>fractionBits&exponentMask) - bias - fractionBits
}

// shiftRightSticky shifts (hi, lo) right by n bits, and sets the last bit if any that was one got lost.
func shiftRightSticky(hi, lo uint64, n uint) (uint64, uint64) {
	lost := uint64(0)
	if n >= 128 {
		lost, hi, lo = hi|lo, 0, 0
	} else if n >= 64 {
		lost = lo | hi<<(128-n)
		hi, lo = 0, hi>>(n-64)
	} else {
		lost = lo << (64 - n)
		hi, lo = hi>>n, lo>>n|hi<<(64-n)
	}
	if lost != 0 {
		lo |= 1
	}
	return hi, lo
}

// roundToFloat returns the float nearest to m * 2^exponent, where m has its highest bit set and its last one stands for all below.
func roundToFloat(m uint64, exponent int, negative bool) float64 {
	shift := 11 // to 53 bits
	field := exponent + 63 + bias
	if field < 1 { // subnormal: less bits
		shift += 1 - field
		field = 1
	}
	result := uint64(infinityBits)
	if field <= 2*bias {
		kept, lost, half := uint64(0), m, uint64(0)
		if shift < 64 {
			kept = m >> uint(shift)
			lost = m & (1<<uint(shift) - 1)
			half = 1 << uint(shift-1)
		} else if shift == 64 {
			half = 1 << 63
		} else {
			lost = 0
		}
		if half != 0 && (lost > half || lost == half && kept&1 != 0) {
			kept++
		}
		result = uint64(field-1)<<fractionBits + kept // the highest bit of a normal number adds 1 to the field
	}
	if negative {
		result |= signBit
	}
	return Float64frombits(result)
}
