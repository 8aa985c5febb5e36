// Package strings has functions on strings of UTF-8 text.
//
// What is searched for bytes is done by package internal/bytealg, what needs runes by internal/textalg; both serve package
// bytes as well. This file has everything that finds, compares and cuts at what it finds.
package strings

import (
	"internal/bytealg"
	"internal/textalg"
	"unicode/utf8"
)

// Index returns the index of the first substr in s, or -1.
func Index(s, substr string) int { return bytealg.Index(s, substr) }

// LastIndex returns the index of the last substr in s, or -1.
func LastIndex(s, substr string) int { return bytealg.LastIndex(s, substr) }

// IndexByte returns the index of the first byte c in s, or -1.
func IndexByte(s string, c byte) int { return bytealg.IndexByte(s, c) }

// LastIndexByte returns the index of the last byte c in s, or -1.
func LastIndexByte(s string, c byte) int { return bytealg.LastIndexByte(s, c) }

// IndexRune returns the index of the first rune r in s, or -1. utf8.RuneError finds any wrong encoding too.
func IndexRune(s string, r rune) int { return textalg.IndexRune(s, r) }

// IndexAny returns the index of the first rune in s that is one of chars, or -1.
func IndexAny(s, chars string) int { return textalg.IndexAny(s, chars) }

// LastIndexAny returns the index of the last rune in s that is one of chars, or -1.
func LastIndexAny(s, chars string) int { return textalg.LastIndexAny(s, chars) }

// IndexFunc returns the index of the first rune in s for which f is true, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns the index of the last rune in s for which f is true, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// Contains reports whether substr is in s.
func Contains(s, substr string) bool { return bytealg.Index(s, substr) >= 0 }

// ContainsRune reports whether the rune r is in s.
func ContainsRune(s string, r rune) bool { return textalg.IndexRune(s, r) >= 0 }

// ContainsAny reports whether one of the runes of chars is in s.
func ContainsAny(s, chars string) bool { return textalg.IndexAny(s, chars) >= 0 }

// ContainsFunc reports whether f is true for a rune in s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// Count returns how many times substr is in s, without overlaps. The empty string is before each rune and at the end.
func Count(s, substr string) int {
	if substr == "" {
		return utf8.RuneCountInString(s) + 1
	}
	return bytealg.Count(s, substr)
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Cut returns what is before and after the first sep in s, and that it was found. If it is not, that is s, "" and false.
func Cut(s, sep string) (before, after string, found bool) {
	i := bytealg.Index(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// CutLast returns what is before and after the last sep in s, and that it was found. If it is not, that is s, "" and false.
func CutLast(s, sep string) (before, after string, found bool) {
	i := bytealg.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// CutPrefix returns s without prefix at its beginning, and whether it was there.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix at its end, and whether it was there.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Compare returns -1, 0 or +1 as a comes before b, equals it or comes after it. The operators <, == and > say the same.
func Compare(a, b string) int { return bytealg.Compare(a, b) }

// EqualFold reports whether s and t are the same but for the case of their letters (by Unicode's simple folding).
func EqualFold(s, t string) bool { return textalg.EqualFold(s, t) }

// Clone returns a copy of s that shares no memory with it. Useful to keep a small part of a large string.
func Clone(s string) string {
	if s == "" {
		return ""
	}
	buf := make([]byte, len(s))
	copy(buf, s)
	return owned(buf)
}
