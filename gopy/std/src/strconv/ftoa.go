package strconv

import (
	"math"
	"math/bits"
	"unsafe"
)

// Floats to text. First come the decimal digits of the number, by one of three ways: the shortest that identify it (shortest.go), up to
// 18 of them by one multiplication (fixed below), or all of them (decimal.go). They are appended to the text without a
// point and then laid out in place.
//
// Digits are described by their count nd and the position dp of the point: 0.DIGITS * 10^dp.

// The layouts of floats: number of explicit mantissa bits, of exponent bits, and the exponent of the last mantissa bit in
// subnormal numbers.
const (
	mantissaBits32, exponentBits32, leastExponent32 = 23, 8, -149
	mantissaBits64, exponentBits64, leastExponent64 = 52, 11, -1074
)

// FormatFloat returns f as text. fmt is 'e' or 'E' for an exponent, 'f' for none, 'g' or 'G' for one if it is large, 'b'
// for a binary exponent, 'x' or 'X' for hexadecimal digits and a binary exponent. prec is the number of digits behind the point,
// for 'g' and 'G' that of all digits, or -1 for as many as it takes to get f again. f is taken as a float32 if bitSize is 32;
// otherwise that must be 64.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal FormatFloat bitSize")
	}
	size := 24
	if prec > 20 {
		size = prec + 4
	}
	text := AppendFloat(make([]byte, 0, size), f, fmt, prec, bitSize)
	return unsafe.String(&text[0], len(text))
}

// AppendFloat appends what FormatFloat returns to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	var mantissa uint64
	var exponent, mantissaBits int
	var negative, special bool
	switch bitSize {
	case 64:
		b := math.Float64bits(f)
		negative = b>>63 != 0
		mantissa = b & (1<<mantissaBits64 - 1)
		exponent = int(b >> mantissaBits64 & (1<<exponentBits64 - 1))
		special = exponent == 1<<exponentBits64-1
		mantissaBits = mantissaBits64
	case 32:
		b := math.Float32bits(float32(f))
		negative = b>>31 != 0
		mantissa = uint64(b & (1<<mantissaBits32 - 1))
		exponent = int(b >> mantissaBits32 & (1<<exponentBits32 - 1))
		special = exponent == 1<<exponentBits32-1
		mantissaBits = mantissaBits32
	default:
		panic("strconv: illegal AppendFloat bitSize")
	}
	if special {
		switch {
		case mantissa != 0:
			return append(dst, "NaN"...)
		case negative:
			return append(dst, "-Inf"...)
		}
		return append(dst, "+Inf"...)
	}
	least := leastExponent64
	if bitSize == 32 {
		least = leastExponent32
	}
	if exponent != 0 {
		mantissa |= 1 << uint(mantissaBits)
		exponent--
	}
	exponent += least // f is mantissa * 2^exponent

	start := len(dst)
	if negative {
		dst = append(dst, '-')
		start++
	}
	switch fmt {
	case 'e', 'E', 'f', 'g', 'G':
	case 'b':
		return appendBinary(dst, mantissa, exponent)
	case 'x', 'X':
		return appendHex(dst, mantissa, exponent+mantissaBits, mantissaBits, prec, fmt)
	default:
		if negative {
			dst = dst[:start-1]
		}
		return append(dst, '%', fmt)
	}

	nd, dp := 0, 0
	if mantissa != 0 {
		if prec < 0 {
			d, k := shortest(mantissa, exponent, mantissaBits, exponent == least)
			dst = appendDigits(dst, d)
			dst = dropZeros(dst, start)
			nd = len(dst) - start
			dp = decimalLen(d) + k
		} else {
			dst, dp = appendRounded(dst, mantissa, exponent, prec, fmt)
			if fmt|0x20 == 'g' {
				dst = dropZeros(dst, start)
			}
			nd = len(dst) - start
		}
	}
	if fmt|0x20 == 'g' { // decide on one of the others
		most := prec // the exponent 'f' can have
		if prec < 0 {
			most = 6
		} else if prec > nd && nd >= dp {
			most = nd
		} else if prec == 0 && mantissa != 0 {
			most = 1
		}
		prec = -1
		if dp-1 < -4 || dp-1 >= most {
			fmt -= 'g' - 'e'
		} else {
			fmt = 'f'
		}
	}
	if fmt == 'f' {
		return layOutPlain(dst, start, nd, dp, prec)
	}
	return layOutExponent(dst, start, nd, dp, prec, fmt)
}

// appendRounded appends the digits of mantissa * 2^exponent, not zero, as many as prec says for the format: none if 'f'
// rounds it to zero.
func appendRounded(dst []byte, mantissa uint64, exponent, prec int, fmt byte) ([]byte, int) {
	shift := bits.LeadingZeros64(mantissa)
	estimate := floorLog10Pow2(exponent + 63 - shift) // of the exponent in base 10; may be too small by one
	count := prec
	switch fmt {
	case 'e', 'E':
		count = prec + 1
	case 'f':
		if prec > 2000 { // all are zeros
			prec = 2000
		}
		count = estimate + 1 + prec
		if count < 0 { // below 0.2 of the last position
			return dst, 0
		}
	default:
		if prec == 0 {
			count = 1
		}
	}
	if count > 18 {
		var d decimal
		d.set(mantissa, exponent)
		if fmt == 'f' {
			return d.appendTo(dst, true, prec)
		}
		return d.appendTo(dst, false, count)
	}
	k := count - 1 - estimate // the number is below 2 * 10^count in units of 10^-k
	hi, lo := pow10(k)
	e := exponent - shift
	s := uint(-(e + floorLog2Pow10(k) + 3))
	u := uint64(1)
	if s < 64 {
		u = scale(mantissa<<uint(shift), hi, lo, s)
	}
	if fmt != 'f' && u >= 4*powersOf10[count]-2 {
		rest := u % 10
		u /= 10
		if rest != 0 {
			u |= 1
		}
		k--
	}
	d := roundScaled(u)
	if d == 0 {
		return dst, 0
	}
	return appendDigits(dst, d), decimalLen(d) - k
}

// appendDigits appends the decimal digits of d.
func appendDigits(dst []byte, d uint64) []byte {
	dst = append(dst, zeros[:decimalLen(d)]...)
	putDecimal(dst, len(dst), d)
	return dst
}

// appendZeros appends n zeros, if n is positive.
func appendZeros(dst []byte, n int) []byte {
	for n > len(zeros) {
		dst = append(dst, zeros...)
		n -= len(zeros)
	}
	if n > 0 {
		dst = append(dst, zeros[:n]...)
	}
	return dst
}

// dropZeros cuts trailing zeros off dst[start:].
func dropZeros(dst []byte, start int) []byte {
	for len(dst) > start && dst[len(dst)-1] == '0' {
		dst = dst[:len(dst)-1]
	}
	return dst
}
