package bytealg

import "unsafe"

// This file changes the case of ASCII letters, a word at a time. The letters meant are given by their first one: 'a' for the
// lower case letters, 'A' for the upper case ones. A letter differs from that of the other case in the bit 0x20.

// letters returns a word with the high bit of each byte set that is ASCII and one of the 26 letters from first on in x.
func letters(x uint64, first byte) uint64 {
	low := x & lows
	atLeast := low + ones*uint64(0x80-first)  // the high bit tells: not below first
	above := low + ones*uint64(0x80-first-26) // the high bit tells: above the last letter
	return atLeast &^ above &^ x & uint64(highs)
}

// ScanLetters reports whether s is all ASCII, and if so whether there is one of the letters from first on in it.
func ScanLetters(s string, first byte) (ascii, found bool) {
	var seen uint64
	i := 0
	for ; i+8 <= len(s); i += 8 {
		x := word(s, i)
		if x&highs != 0 {
			return false, false
		}
		seen |= letters(x, first)
	}
	found = seen != 0
	for ; i < len(s); i++ {
		c := s[i]
		if c >= 0x80 {
			return false, false
		}
		found = found || c-first < 26
	}
	return true, found
}

// SwapLetters copies s to dst, which must be as long, with the letters from first on changed to the other case.
func SwapLetters(dst []byte, s string, first byte) {
	n := min(len(dst), len(s))
	to := unsafe.Pointer(unsafe.SliceData(dst))
	i := 0
	for ; i+8 <= n; i += 8 {
		x := word(s, i)
		*(*uint64)(unsafe.Add(to, i)) = x ^ letters(x, first)>>2
	}
	for ; i < n; i++ {
		c := s[i]
		if c-first < 26 {
			c ^= 0x20
		}
		dst[i] = c
	}
}
