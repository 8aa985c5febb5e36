package bytealg

import "math/bits"

// This file has what is done with a single byte.

// IndexByte returns the index of the first c in s, or -1.
func IndexByte(s string, c byte) int {
	n := len(s)
	if n < 8 {
		for i := 0; i < n; i++ {
			if s[i] == c {
				return i
			}
		}
		return -1
	}
	pattern := uint64(c) * ones
	last := n - 8
	for i := 0; i < last; i += 8 {
		x := word(s, i) ^ pattern
		if found := (x - ones) &^ x & highs; found != 0 {
			return i + bits.TrailingZeros64(found)>>3
		}
	}
	// The last word may overlap what has been looked at, which has no c.
	x := word(s, last) ^ pattern
	if found := (x - ones) &^ x & highs; found != 0 {
		return last + bits.TrailingZeros64(found)>>3
	}
	return -1
}

// LastIndexByte returns the index of the last c in s, or -1.
func LastIndexByte(s string, c byte) int {
	n := len(s)
	if n < 8 {
		for i := n - 1; i >= 0; i-- {
			if s[i] == c {
				return i
			}
		}
		return -1
	}
	pattern := uint64(c) * ones
	for i := n - 8; i > 0; i -= 8 {
		if found := zeros(word(s, i) ^ pattern); found != 0 {
			return i + 7 - bits.LeadingZeros64(found)>>3
		}
	}
	if found := zeros(word(s, 0) ^ pattern); found != 0 {
		return 7 - bits.LeadingZeros64(found)>>3
	}
	return -1
}

// CountByte returns how many bytes of s are c.
func CountByte(s string, c byte) int {
	pattern := uint64(c) * ones
	n, i := 0, 0
	for ; i+8 <= len(s); i += 8 {
		n += bits.OnesCount64(zeros(word(s, i) ^ pattern))
	}
	for ; i < len(s); i++ {
		if s[i] == c {
			n++
		}
	}
	return n
}

// IndexNonASCII returns the index of the first byte of s that is not ASCII, or len(s) if there is none.
func IndexNonASCII(s string) int {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if found := word(s, i) & highs; found != 0 {
			return i + bits.TrailingZeros64(found)>>3
		}
	}
	for i < len(s) && s[i] < 0x80 {
		i++
	}
	return i
}
