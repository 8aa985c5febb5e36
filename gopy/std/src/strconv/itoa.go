package strconv

import (
	"math/bits"
	"unsafe"
)

// Integers to text. The number of digits is found first, so that they can be written backwards into their final place.

// FormatUint returns the digits of i in the base, 2 to 36, with lower-case letters above 9.
func FormatUint(i uint64, base int) string {
	if base == 10 && i < 100 {
		return small(uint(i))
	}
	return format(i, base, false)
}

// FormatInt returns the digits of i in the base, 2 to 36, with lower-case letters above 9, after a minus sign if i is
// negative.
func FormatInt(i int64, base int) string {
	if base == 10 && uint64(i) < 100 {
		return small(uint(i))
	}
	if i < 0 {
		return format(-uint64(i), base, true)
	}
	return format(uint64(i), base, false)
}

// Itoa returns i in base 10.
func Itoa(i int) string {
	if uint(i) < 100 {
		return small(uint(i))
	}
	if i < 0 {
		return format(-uint64(i), 10, true)
	}
	return format(uint64(i), 10, false)
}

// AppendInt appends what FormatInt returns to dst.
func AppendInt(dst []byte, i int64, base int) []byte {
	if i < 0 {
		return AppendUint(append(dst, '-'), -uint64(i), base)
	}
	return AppendUint(dst, uint64(i), base)
}

// AppendUint appends what FormatUint returns to dst.
func AppendUint(dst []byte, i uint64, base int) []byte {
	if base == 10 {
		if i < 10 {
			return append(dst, byte(i)+'0')
		}
		if i < 100 {
			return append(dst, pairs[2*i], pairs[2*i+1])
		}
		dst = append(dst, zeros[:decimalLen(i)]...)
		putDecimal(dst, len(dst), i)
		return dst
	}
	dst = append(dst, zeros[:digitCount(i, base)]...)
	putDigits(dst, len(dst), i, base)
	return dst
}

// format returns the digits of u in the base, after a minus sign if asked for.
func format(u uint64, base int, negative bool) string {
	n := 0
	if base == 10 {
		n = decimalLen(u)
	} else {
		n = digitCount(u, base)
	}
	if negative {
		n++
	}
	text := make([]byte, n)
	if base == 10 {
		putDecimal(text, n, u)
	} else {
		putDigits(text, n, u, base)
	}
	if negative {
		text[0] = '-'
	}
	return unsafe.String(&text[0], n)
}

// small returns u < 100 in base 10.
func small(u uint) string {
	if u < 10 {
		return pairs[2*u+1 : 2*u+2]
	}
	return pairs[2*u : 2*u+2]
}

// pairs has the numbers from 00 to 99.
const pairs = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

// zeros are as many as a number can have digits, in base 2.
const zeros = "0000000000000000000000000000000000000000000000000000000000000000"

const digits = "0123456789abcdefghijklmnopqrstuvwxyz"

// powersOf10 has the powers of ten that fit in 64 bits.
var powersOf10 = [20]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// decimalLen returns the number of decimal digits of u, one for zero.
func decimalLen(u uint64) int {
	u |= 1
	n := bits.Len64(u) * 1233 >> 12 // a little less than the logarithm
	if u >= powersOf10[n] {
		n++
	}
	return n
}

// putDecimal writes u in base 10 so that its last digit is at text[end-1].
func putDecimal(text []byte, end int, u uint64) {
	for u >= 1e8 { // in 64 bits only until the rest fits in 32
		rest := uint32(u % 1e8)
		u /= 1e8
		for stop := end - 8; end > stop; {
			p := rest % 100 * 2
			rest /= 100
			text[end-1] = pairs[p+1]
			text[end-2] = pairs[p]
			end -= 2
		}
	}
	rest := uint32(u)
	for rest >= 100 {
		p := rest % 100 * 2
		rest /= 100
		text[end-1] = pairs[p+1]
		text[end-2] = pairs[p]
		end -= 2
	}
	if rest >= 10 {
		text[end-1] = pairs[2*rest+1]
		text[end-2] = pairs[2*rest]
		return
	}
	text[end-1] = byte(rest) + '0'
}

// digitCount returns the number of digits of u in the base, one for zero. It panics if there is no such base.
func digitCount(u uint64, base int) int {
	if base < 2 || base > len(digits) {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	if base&(base-1) == 0 {
		perDigit := bits.TrailingZeros64(uint64(base))
		return (bits.Len64(u|1) + perDigit - 1) / perDigit
	}
	n := 1
	for b := uint64(base); u >= b; u /= b {
		n++
	}
	return n
}

// putDigits writes u in the base so that its last digit is at text[end-1].
func putDigits(text []byte, end int, u uint64, base int) {
	if base&(base-1) == 0 {
		perDigit := uint(bits.TrailingZeros64(uint64(base)))
		mask := uint64(base - 1)
		for {
			end--
			text[end] = digits[u&mask]
			u >>= perDigit
			if u == 0 {
				return
			}
		}
	}
	for b := uint64(base); ; {
		end--
		text[end] = digits[u%b]
		u /= b
		if u == 0 {
			return
		}
	}
}
