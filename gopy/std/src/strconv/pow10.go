package strconv

import "math/bits"

// Powers of ten with 128 bits, for conversions between binary and decimal.
//
// 10^k is written as g * 2^(floorLog2Pow10(k) - 127) with 2^127 <= g < 2^128. A table of every g would take eleven kilobytes;
// instead there is every 27th power with 192 bits, and the powers of five that fit in a word: one multiplication
// makes any g of these.

const (
	powerStep = 27        // distance of the powers in powerBases
	minPower  = -13 * 27  // the smallest power pow10 can make
	maxPower  = 13*27 - 1 // and the largest
)

// pow10 returns the 128 bits g of 10^k, minPower <= k <= maxPower. They are exact for 0 <= k <= 55; otherwise g is the
// next larger integer.
func pow10(k int) (hi, lo uint64) {
	if 0 <= k && k <= powerStep {
		f := powersOf5[k]
		return f << uint(bits.LeadingZeros64(f)), 0
	}
	at := uint(k - minPower)
	base := &powerBases[at/powerStep]
	f := powersOf5[at%powerStep]
	f <<= uint(bits.LeadingZeros64(f))

	hi, mid := bits.Mul64(base[0], f)
	mid2, low := bits.Mul64(base[1], f)
	low2, _ := bits.Mul64(base[2], f)
	low, carry := bits.Add64(low, low2, 0)
	lo, carry = bits.Add64(mid, mid2, carry)
	hi += carry
	if hi>>63 == 0 {
		hi = hi<<1 | lo>>63
		lo = lo<<1 | low>>63
	}
	if k < 0 || k > 55 {
		lo++
		if lo == 0 {
			hi++
		}
	}
	return hi, lo
}

// floorLog2Pow10 returns the largest integer not above log2(10^k), for |k| <= 400.
func floorLog2Pow10(k int) int { return k * 217706 >> 16 }

// floorLog10Pow2 returns the largest integer not above log10(2^e), for |e| <= 1200.
func floorLog10Pow2(e int) int { return e * 78913 >> 18 }

// floorLog10Pow2Skewed returns the largest integer not above log10(3/4 * 2^e), for |e| <= 1200.
func floorLog10Pow2Skewed(e int) int { return (e*631305 - 261663) >> 21 }

// scale returns 4*x rounded to odd, where x = m * 2^e * 10^k, g = (hi, lo) is pow10(k) and
// shift = -(e + floorLog2Pow10(k) + 3), not negative: bits 2 and up are the integer part of x, bit 1 tells whether the
// fraction has a half, bit 0 whether anything is left.
//
// That is exact, though g may be too large by one, for the x of this package. What is left is zero or at least 2^64
// in units of the 192-bit product; the best rational approximations of 10^k * 2^-shift show that nothing comes closer for m
// that are floats (or midpoints of them), or any 64 bits with the highest one set where shift >= 8.
func scale(m, hi, lo uint64, shift uint) uint64 {
	top, mid := bits.Mul64(m, hi)
	if lo != 0 {
		part, _ := bits.Mul64(m, lo)
		mid += part
		if mid < part {
			top++
		}
	}
	u := top >> shift
	if mid != 0 || u<<shift != top {
		u |= 1
	}
	return u
}

// roundScaled rounds what scale returned to the nearest integer, to even if halfway.
func roundScaled(u uint64) uint64 {
	return (u + 1 + u>>2&1) >> 2
}

// powersOf5 has the powers of five that fit in 64 bits.
var powersOf5 = [powerStep + 1]uint64{
	1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125, 244140625, 1220703125, 6103515625,
	30517578125, 152587890625, 762939453125, 3814697265625, 19073486328125, 95367431640625, 476837158203125,
	2384185791015625, 11920928955078125, 59604644775390625, 298023223876953125, 1490116119384765625,
	7450580596923828125,
}

// powerBases has 192 bits of every 27th power of ten, the highest word first, cut off.
var powerBases = [26][3]uint64{
	{0x8049a4ac0c5811ae, 0x205b896d777d6278, 0xac261e9f5141430b}, // 1e-351
	{0xcf42894a5dce35ea, 0x52064cac828675b9, 0x475f2b7d7df1ad7a}, // 1e-324
	{0xa76c582338ed2621, 0xaf2af2b80af6f24e, 0x657c8f4d43323a36}, // 1e-297
	{0x873e4f75e2224e68, 0x5a7744a6e804a291, 0xcc35eddfcf0996d7}, // 1e-270
	{0xda7f5bf590966848, 0xaf39a475506a899e, 0xa30294cc2934e662}, // 1e-243
	{0xb080392cc4349dec, 0xbd8d794d96aacfb3, 0xfe13a5c86af64418}, // 1e-216
	{0x8e938662882af53e, 0x547eb47b7282ee9c, 0x41b0230e1421487d}, // 1e-189
	{0xe65829b3046b0afa, 0x0cb4a5a3112a5112, 0xa3b561b1cb208396}, // 1e-162
	{0xba121a4650e4ddeb, 0x92f34d62616ce413, 0x21a0183e10583cd3}, // 1e-135
	{0x964e858c91ba2655, 0x3a6a07f8d510f86f, 0xe9082f25e9c5e9ec}, // 1e-108
	{0xf2d56790ab41c2a2, 0xfae27299423fb9c3, 0x3695dad7e8858901}, // 1e-81
	{0xc428d05aa4751e4c, 0xaa97e14c3c26b886, 0x96842dc95323f5a8}, // 1e-54
	{0x9e74d1b791e07e48, 0x775ea264cf55347d, 0xca49f1c05120c9c7}, // 1e-27
	{0x8000000000000000, 0x0000000000000000, 0x0000000000000000}, // 1e0
	{0xcecb8f27f4200f3a, 0x0000000000000000, 0x0000000000000000}, // 1e27
	{0xa70c3c40a64e6c51, 0x999090b65f67d924, 0x0000000000000000}, // 1e54
	{0x86f0ac99b4e8dafd, 0x69a028bb3ded71a3, 0xdf9f915627c04e28}, // 1e81
	{0xda01ee641a708de9, 0xe80e6f4820cc9495, 0xd74baad03bc1d8d3}, // 1e108
	{0xb01ae745b101e9e4, 0x5ec05dcff72e7f8f, 0xc04c79ffe324301f}, // 1e135
	{0x8e41ade9fbebc27d, 0x14588f13be847307, 0x23bd6a2059c002f5}, // 1e162
	{0xe5d3ef282a242e81, 0x8f1668c8a86da5fa, 0xf0b5ccf5176ecc7c}, // 1e189
	{0xb9a74a0637ce2ee1, 0x6d953e2bd7173692, 0x88efb0037ac08bde}, // 1e216
	{0x95f83d0a1fb69cd9, 0x4abdaf101564f98e, 0x0d5a4af7b3a98e47}, // 1e243
	{0xf24a01a73cf2dccf, 0xbc633b39673c8cec, 0x3d9c44cd2f36917c}, // 1e270
	{0xc3b8358109e84f07, 0x0a862f80ec4700c8, 0x02606ea01029dc37}, // 1e297
	{0x9e19db92b4e31ba9, 0x6c07a2c26a8346d1, 0x4944d9f52cd0dec2}, // 1e324
}
