// Package bytes has functions on byte slices that hold UTF-8 text or just bytes, and the types Buffer and Reader.
//
// What is searched for bytes is done by package internal/bytealg, what needs runes by internal/textalg; both serve package
// strings as well. This file has everything that finds, compares and cuts at what it finds.
package bytes

import (
	"internal/bytealg"
	"internal/textalg"
	"unicode/utf8"
)

// view returns the bytes of b as a string, without a copy, for the time of a call.
func view(b []byte) string { return bytealg.View(b) }

// Equal reports whether a and b have the same bytes. A nil slice equals an empty one.
func Equal(a, b []byte) bool { return view(a) == view(b) }

// Compare returns -1, 0 or +1 as a comes before b, equals it or comes after it. A nil slice equals an empty one.
func Compare(a, b []byte) int { return bytealg.Compare(view(a), view(b)) }

// EqualFold reports whether s and t are the same but for the case of their letters (by Unicode's simple folding).
func EqualFold(s, t []byte) bool { return textalg.EqualFold(view(s), view(t)) }

// Index returns the index of the first sep in s, or -1.
func Index(s, sep []byte) int { return bytealg.Index(view(s), view(sep)) }

// LastIndex returns the index of the last sep in s, or -1.
func LastIndex(s, sep []byte) int { return bytealg.LastIndex(view(s), view(sep)) }

// IndexByte returns the index of the first byte c in b, or -1.
func IndexByte(b []byte, c byte) int { return bytealg.IndexByte(view(b), c) }

// LastIndexByte returns the index of the last byte c in s, or -1.
func LastIndexByte(s []byte, c byte) int { return bytealg.LastIndexByte(view(s), c) }

// IndexRune returns the index of the first rune r in s, or -1. utf8.RuneError finds any wrong encoding too.
func IndexRune(s []byte, r rune) int { return textalg.IndexRune(view(s), r) }

// IndexAny returns the index of the first rune in s that is one of chars, or -1.
func IndexAny(s []byte, chars string) int { return textalg.IndexAny(view(s), chars) }

// LastIndexAny returns the index of the last rune in s that is one of chars, or -1.
func LastIndexAny(s []byte, chars string) int { return textalg.LastIndexAny(view(s), chars) }

// IndexFunc returns the index of the first rune in s for which f is true, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			return i
		}
		i += size
	}
	return -1
}

// LastIndexFunc returns the index of the last rune in s for which f is true, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// Contains reports whether subslice is in b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsRune reports whether the rune r is in b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsAny reports whether one of the runes of chars is in b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsFunc reports whether f is true for a rune in b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// Count returns how many times sep is in s, without overlaps. An empty slice is before each rune and at the end.
func Count(s, sep []byte) int {
	if len(sep) == 0 {
		return utf8.RuneCount(s) + 1
	}
	return bytealg.Count(view(s), view(sep))
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// Cut returns what is before and after the first sep in s, and that it was found. If it is not, that is s, nil and false. These are parts
// of s, not copies.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	i := Index(s, sep)
	if i < 0 {
		return s, nil, false
	}
	return s[:i], s[i+len(sep):], true
}

// CutLast returns what is before and after the last sep in s, and that it was found. If it is not, that is s, nil and false. These are
// parts of s, not copies.
func CutLast(s, sep []byte) (before, after []byte, found bool) {
	i := LastIndex(s, sep)
	if i < 0 {
		return s, nil, false
	}
	return s[:i], s[i+len(sep):], true
}

// CutPrefix returns s without prefix at its beginning, and whether it was there. That is a part of s, not a copy.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix at its end, and whether it was there. That is a part of s, not a copy.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Clone returns a copy of b, nil if b is nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}
