package bytealg

import "math/bits"

// This file has the search for a string in a string. Eight places are tried at once: a place is a candidate if the first and
// the last byte of what is searched for are there. How many bytes of candidates agreed in vain is added up. If that
// outgrows the text passed, the text is of the kind that makes this slow (few different bytes), and a rolling hash
// (Rabin and Karp's method) takes over, whose time does not depend on the text.

// Index returns the index of the first sep in s, or -1. An empty sep is found at 0.
func Index(s, sep string) int {
	n := len(sep)
	switch {
	case n == 0:
		return 0
	case n == 1:
		return IndexByte(s, sep[0])
	case n >= len(s):
		if s == sep {
			return 0
		}
		return -1
	}
	places := len(s) - n + 1
	first, end := sep[0], sep[n-1]
	if places < 8 {
		for i := 0; i < places; i++ {
			if s[i] == first && s[i+n-1] == end && s[i:i+n] == sep {
				return i
			}
		}
		return -1
	}
	firsts, ends := uint64(first)*ones, uint64(end)*ones
	wasted := 0
	for i := 0; i < places; i += 8 {
		if i > places-8 {
			i = places - 8 // the last word overlaps what has been looked at
		}
		x := word(s, i) ^ firsts | word(s, i+n-1) ^ ends
		for found := (x - ones) &^ x & highs; found != 0; found &= found - 1 {
			at := i + bits.TrailingZeros64(found)>>3
			same := CommonPrefix(s[at:at+n], sep)
			if same == n {
				return at
			}
			wasted += same
		}
		if wasted > 256+4*i {
			next := i + 8
			if next >= places {
				return -1
			}
			if found := indexHash(s[next:], sep); found >= 0 {
				return next + found
			}
			return -1
		}
	}
	return -1
}

// LastIndex returns the index of the last sep in s, or -1. An empty sep is found at len(s).
func LastIndex(s, sep string) int {
	n := len(sep)
	switch {
	case n == 0:
		return len(s)
	case n == 1:
		return LastIndexByte(s, sep[0])
	case n >= len(s):
		if s == sep {
			return 0
		}
		return -1
	}
	places := len(s) - n + 1
	wasted := 0
	for i := places; i > 0; {
		i = LastIndexByte(s[:i], sep[0])
		if i < 0 {
			return -1
		}
		same := CommonPrefix(s[i:i+n], sep)
		if same == n {
			return i
		}
		wasted += 1 + same
		if wasted > 256+4*(places-i) {
			return lastIndexHash(s[:i+n-1], sep)
		}
	}
	return -1
}

// Count returns how many times sep, which must not be empty, is in s, not counting those that overlap one counted before.
func Count(s, sep string) int {
	if len(sep) == 1 {
		return CountByte(s, sep[0])
	}
	for n := 0; ; n++ {
		i := Index(s, sep)
		if i < 0 {
			return n
		}
		s = s[i+len(sep):]
	}
}

// hashBase is what a hash is multiplied by from byte to byte. All arithmetic is modulo 1<<64.
const hashBase = 0x9E3779B97F4A7C15

// indexHash is Index for a sep of two bytes or more.
func indexHash(s, sep string) int {
	n := len(sep)
	if len(s) < n {
		return -1
	}
	want, have, out := uint64(0), uint64(0), uint64(1) // out is the weight of the byte that drops out
	for i := 0; i < n; i++ {
		want = want*hashBase + uint64(sep[i])
		have = have*hashBase + uint64(s[i])
		out *= hashBase
	}
	for i := n; ; i++ {
		if have == want && s[i-n:i] == sep {
			return i - n
		}
		if i >= len(s) {
			return -1
		}
		have = have*hashBase + uint64(s[i]) - out*uint64(s[i-n])
	}
}

// lastIndexHash is LastIndex for a sep of two bytes or more: indexHash from right to left.
func lastIndexHash(s, sep string) int {
	n := len(sep)
	if len(s) < n {
		return -1
	}
	want, have, out := uint64(0), uint64(0), uint64(1)
	for i := 1; i <= n; i++ {
		want = want*hashBase + uint64(sep[n-i])
		have = have*hashBase + uint64(s[len(s)-i])
		out *= hashBase
	}
	for i := len(s) - n; ; i-- {
		if have == want && s[i:i+n] == sep {
			return i
		}
		if i == 0 {
			return -1
		}
		have = have*hashBase + uint64(s[i-1]) - out*uint64(s[i+n-1])
	}
}
