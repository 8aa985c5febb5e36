package strings

import (
	"internal/textalg"
	"unicode/utf8"
)

// This file takes off what is not wanted at the beginning and the end of a string.

// TrimSpace returns s without the white space at its beginning and end.
func TrimSpace(s string) string {
	s = s[textalg.SkipSpace(s):]
	return s[:textalg.SkipLastSpace(s)]
}

// Trim returns s without the runes at its beginning and end that are in cutset.
func Trim(s, cutset string) string { return TrimLeft(TrimRight(s, cutset), cutset) }

// TrimLeft returns s without the runes at its beginning that are in cutset. TrimPrefix takes off a whole text instead.
func TrimLeft(s, cutset string) string {
	if s == "" || cutset == "" {
		return s
	}
	return s[textalg.SkipAny(s, cutset):]
}

// TrimRight returns s without the runes at its end that are in cutset. TrimSuffix takes off a whole text instead.
func TrimRight(s, cutset string) string {
	if s == "" || cutset == "" {
		return s
	}
	return s[:textalg.SkipLastAny(s, cutset)]
}

// TrimPrefix returns s without prefix at its beginning, s itself if it is not there.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix at its end, s itself if it is not there.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc returns s without the runes at its beginning and end for which f is true.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeftFunc returns s without the runes at its beginning for which f is true.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc returns s without the runes at its end for which f is true.
func TrimRightFunc(s string, f func(rune) bool) string {
	n := len(s)
	for n > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:n])
		if !f(r) {
			break
		}
		n -= size
	}
	return s[:n]
}
