package strconv

import "math/bits"

// Floats with a binary exponent: the formats 'b', 'x' and 'X', and hexadecimal text to floats.

// appendBinary appends mantissa * 2^exponent in format 'b'.
func appendBinary(dst []byte, mantissa uint64, exponent int) []byte {
	dst = AppendUint(dst, mantissa, 10)
	dst = append(dst, 'p')
	if exponent >= 0 {
		dst = append(dst, '+')
	}
	return AppendInt(dst, int64(exponent), 10)
}

// appendHex appends a number in format 'x' or 'X'. The point of the mantissa is before the last mantissaBits bits.
func appendHex(dst []byte, mantissa uint64, exponent, mantissaBits, prec int, fmt byte) []byte {
	// The bit before the point goes to position 60, which leaves 15 hexadecimal digits.
	const point = 60
	if mantissa == 0 {
		exponent = 0
	} else {
		shift := bits.LeadingZeros64(mantissa) - (63 - point)
		mantissa <<= uint(shift)
		exponent -= shift - (point - mantissaBits)
	}
	if 0 <= prec && prec < point/4 {
		drop := uint(point - 4*prec)
		half := uint64(1) << (drop - 1)
		rest := mantissa & (2*half - 1)
		mantissa -= rest
		if rest > half || rest == half && mantissa>>drop&1 != 0 {
			mantissa += 2 * half
		}
		if mantissa>>(point+1) != 0 {
			mantissa >>= 1
			exponent++
		}
	}
	hex := lowerHex
	if fmt == 'X' {
		hex = "0123456789ABCDEF"
	}
	dst = append(dst, '0', fmt, '0'+byte(mantissa>>point))
	mantissa <<= 64 - point
	if prec > 0 || prec < 0 && mantissa != 0 {
		dst = append(dst, '.')
	}
	for i := 0; i < prec || prec < 0 && mantissa != 0; i++ {
		dst = append(dst, hex[mantissa>>60])
		mantissa <<= 4
	}
	return appendExponent(dst, fmt-('x'-'p'), exponent)
}

// hexToFloat returns the bits of the float with the given layout nearest to mantissa * 2^exponent; more means that the number is
// a little larger. overflow means that the result is infinite.
func hexToFloat(mantissa uint64, exponent int, more bool, mantissaBits, least int) (result uint64, overflow bool) {
	if mantissa == 0 {
		return 0, false
	}
	// Reduce to mantissaBits+3 bits: one before the point, two to round by, the last of which says that there was something below.
	// Subnormal numbers have less.
	shift := bits.Len64(mantissa) - (mantissaBits + 3)
	if exponent+shift < least-2 {
		shift = least - 2 - exponent
	}
	if shift <= 0 {
		mantissa <<= uint(-shift)
	} else {
		reduced := uint64(0)
		if shift < 64 {
			reduced = mantissa >> uint(shift)
		}
		if shift >= 64 || reduced<<uint(shift) != mantissa {
			more = true
		}
		mantissa = reduced
	}
	if more {
		mantissa |= 1
	}
	return floatBits(roundScaled(mantissa), exponent+shift+2, mantissaBits, least)
}
