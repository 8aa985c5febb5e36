package strconv

import (
	"math"
	"math/bits"
)

// Text to floats. The text is read into up to 19 digits and an exponent. Small ones take one exact floating-point operation
// (Clinger's fast path), the others one multiplication by a power of ten; if there are more digits and they matter, all of them
// are compared with the exact decimal halfway between two floats.

// ParseFloat returns the float nearest to the number that s stands for: a Go literal, decimal or hexadecimal, with an optional
// sign, or infinity or NaN in letters of any case. If bitSize is 32 it is the nearest float32. A number that is too large
// gives an infinity and an error.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, how := parseFloat(s, bitSize)
	if n != len(s) {
		f, how = 0, badSyntax
	}
	if how != fine {
		return f, numError("ParseFloat", s, 0, bitSize, how)
	}
	return f, nil
}

// parseFloat converts the longest number at the start of s and returns its length too.
func parseFloat(s string, bitSize int) (float64, int, outcome) {
	var num numeral
	if !num.read(s) {
		if f, n := parseName(s); n > 0 {
			if bitSize == 32 {
				f = float64(float32(f)) // a NaN of that kind
			}
			return f, n, fine
		}
		return 0, 0, badSyntax
	}
	if bitSize != 32 && !num.hex && !num.more && num.mantissa < 1<<53 && -22 <= num.exponent && num.exponent <= 22 {
		f := float64(num.mantissa)
		if num.exponent < 0 {
			f /= floatPowersOf10[-num.exponent]
		} else {
			f *= floatPowersOf10[num.exponent]
		}
		if num.negative {
			f = -f
		}
		return f, num.length, fine
	}
	mantissaBits, least := mantissaBits64, leastExponent64
	if bitSize == 32 {
		mantissaBits, least = mantissaBits32, leastExponent32
	}
	var b uint64
	var overflow bool
	if num.hex {
		b, overflow = hexToFloat(num.mantissa, num.exponent, num.more, mantissaBits, least)
	} else {
		b, overflow = decimalToFloat(num.mantissa, num.exponent, mantissaBits, least)
		if num.more {
			next, nextOverflow := decimalToFloat(num.mantissa+1, num.exponent, mantissaBits, least)
			if next != b && reaches(s, &num, b, mantissaBits, least) {
				b, overflow = next, nextOverflow
			}
		}
	}
	how := fine
	if overflow {
		how = badRange
	}
	var f float64
	if bitSize == 32 {
		f = float64(math.Float32frombits(uint32(b)))
	} else {
		f = math.Float64frombits(b)
	}
	if num.negative {
		f = -f
	}
	return f, num.length, how
}

// floatPowersOf10 has the powers of ten that are exact.
var floatPowersOf10 = [23]float64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// decimalToFloat returns the bits of the float with the given layout nearest to mantissa * 10^k. overflow means that it is infinite.
func decimalToFloat(mantissa uint64, k, mantissaBits, least int) (result uint64, overflow bool) {
	if mantissa == 0 || k < minPower {
		return 0, false
	}
	if k > 310 {
		return floatBits(0, 1<<12, mantissaBits, least)
	}
	shift := bits.LeadingZeros64(mantissa)
	mantissa <<= uint(shift)
	log := floorLog2Pow10(k)
	// The number is at least 2^(63-shift+log), and less than four times that. Take its last bit to be 2^exponent.
	exponent := 63 - shift + log - mantissaBits
	if exponent < least {
		exponent = least
	}
	cut := uint(exponent + shift - log - 3)
	if cut >= 64 {
		return 0, false
	}
	hi, lo := pow10(k)
	u := scale(mantissa, hi, lo, cut)
	if u>>uint(mantissaBits+3) != 0 {
		u = u>>1 | u&1
		exponent++
	}
	return floatBits(roundScaled(u), exponent, mantissaBits, least)
}

// floatBits returns the bits of the float mantissa * 2^exponent, or those of infinity. The mantissa may be one too large by rounding,
// and it has less than all its bits only if the exponent is the least.
func floatBits(mantissa uint64, exponent, mantissaBits, least int) (result uint64, overflow bool) {
	exponentBits := exponentBits64
	if mantissaBits == mantissaBits32 {
		exponentBits = exponentBits32
	}
	infinity := uint64(1<<uint(exponentBits)-1) << uint(mantissaBits)
	if exponent-least >= 1<<uint(exponentBits) {
		return infinity, true
	}
	result = uint64(exponent-least)<<uint(mantissaBits) + mantissa // the highest bit of the mantissa adds 1 to the exponent
	if result >= infinity {
		return infinity, true
	}
	return result, false
}

// reaches tells whether the number read from s is to be rounded up from the float with bits b to the next one: it is above
// halfway between them, or just there and b is odd.
func reaches(s string, num *numeral, b uint64, mantissaBits, least int) bool {
	mantissa := b & (1<<uint(mantissaBits) - 1)
	exponent := least
	if field := int(b >> uint(mantissaBits)); field != 0 {
		mantissa |= 1 << uint(mantissaBits)
		exponent += field - 1
	}
	var half decimal
	half.set(2*mantissa+1, exponent-1)
	digits, dp := half.appendAll(make([]byte, 0, 88*limbDigits))
	if point := num.exponent + 19; point != dp { // num.mantissa has 19 digits
		return point > dp
	}
	at := 0
	for i := 0; i < num.length && s[i]|0x20 != 'e'; i++ {
		c := s[i]
		if c-'0' > 9 || c == '0' && at == 0 {
			continue
		}
		want := byte('0')
		if at < len(digits) {
			want = digits[at]
		}
		if c != want {
			return c > want
		}
		at++
	}
	for ; at < len(digits); at++ {
		if digits[at] != '0' {
			return false
		}
	}
	return b&1 != 0
}
