// Package subtle has small functions that cryptography is made of. Those with ConstantTime in their names take a time that tells nothing
// about the values: they do not branch.
package subtle

import "unsafe"

// ConstantTimeCompare returns 1 if x and y are equal, else 0. Its time depends on the lengths only; different lengths give 0 at once.
func ConstantTimeCompare(x, y []byte) int {
	if len(x) != len(y) {
		return 0
	}
	var differences byte
	for i, b := range x {
		differences |= b ^ y[i]
	}
	return ConstantTimeByteEq(differences, 0)
}

// ConstantTimeSelect returns x if v is 1, and y if v is 0.
func ConstantTimeSelect(v, x, y int) int {
	mask := (v | -v) >> 63
	return x&mask | y&^mask
}

// ConstantTimeByteEq returns 1 if x == y, else 0.
func ConstantTimeByteEq(x, y uint8) int { return int((uint32(x^y) - 1) >> 31) }

// ConstantTimeEq returns 1 if x == y, else 0.
func ConstantTimeEq(x, y int32) int { return int((uint64(uint32(x^y)) - 1) >> 63) }

// ConstantTimeCopy copies y to x if v is 1, and nothing if v is 0. It panics if their lengths differ.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	mask := byte(-v)
	for i, b := range y {
		x[i] ^= (x[i] ^ b) & mask
	}
}

// ConstantTimeLessOrEq returns 1 if x <= y, else 0.
func ConstantTimeLessOrEq(x, y int) int {
	// The sign of y-x, but where that overflows the sign of y.
	d := y - x
	return int(^uint64(d^(d^y)&(y^x))>>63) & 1
}

// WithDataIndependentTiming calls f. On processors whose instructions may take times that depend on their operands, it turns that off
// before.
func WithDataIndependentTiming(f func()) { f() }

// XORBytes sets dst[i] = x[i] ^ y[i] as far as x and y both go, and returns how many bytes that are. It panics if dst is too short, or overlaps
// x or y but does not begin with it.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if n == 0 {
		return 0
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	if overlaps(dst, x, n) || overlaps(dst, y, n) {
		panic("subtle.XORBytes: invalid overlap")
	}
	dst, x, y = dst[:n], x[:n], y[:n]
	for i := range dst {
		dst[i] = x[i] ^ y[i]
	}
	return n
}

// overlaps tells whether the first n bytes of x and y have some in common, but are not the same.
func overlaps(x, y []byte, n int) bool {
	a, b := uintptr(unsafe.Pointer(&x[0])), uintptr(unsafe.Pointer(&y[0]))
	return a != b && a < b+uintptr(n) && b < a+uintptr(n)
}
