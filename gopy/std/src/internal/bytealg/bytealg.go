// Package bytealg searches, counts and compares bytes, for packages strings, bytes and others. It works on strings; a byte
// slice is passed as View(b), which copies nothing.
//
// Where it pays, eight bytes are looked at as one 64-bit word. A byte of the word x is zero where x-ones borrows into its
// high bit: (x-ones) &^ x & highs is not zero if and only if some byte of x is, and its lowest bit belongs to the lowest
// such byte. Bits above that one may be wrong, since the borrow goes on. Where they matter, zeros does it without a borrow.
package bytealg

import "unsafe"

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
	lows  = 0x7F7F7F7F7F7F7F7F
)

// View returns the bytes of b as a string, without a copy. It must not be kept, since b may change.
func View(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// word returns the eight bytes of s from i on, the first one lowest. They must be there.
func word(s string, i int) uint64 {
	return *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i))
}

// zeros returns a word with the high bit of each byte set that is zero in x.
func zeros(x uint64) uint64 { return ^((x&lows + lows) | x | lows) }

// Make returns n bytes whose capacity is what the allocator really gave for them.
func Make(n int) []byte {
	if n < 0 || n > 1<<48 {
		return make([]byte, n) // panics, with the text that users know
	}
	return append([]byte(nil), make([]byte, n)...)
}
