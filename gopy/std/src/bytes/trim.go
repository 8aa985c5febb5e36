package bytes

import (
	"internal/textalg"
	"unicode/utf8"
)

// This file takes off what is not wanted at the beginning and the end of a slice. The results are parts of it. What trims at the
// beginning returns nil if nothing is left.

// TrimSpace returns s without the white space at its beginning and end.
func TrimSpace(s []byte) []byte {
	start := textalg.SkipSpace(view(s))
	if start == len(s) {
		return nil
	}
	return s[start:textalg.SkipLastSpace(view(s))]
}

// Trim returns s without the runes at its beginning and end that are in cutset.
func Trim(s []byte, cutset string) []byte {
	return TrimLeft(TrimRight(s, cutset), cutset)
}

// TrimLeft returns s without the runes at its beginning that are in cutset. TrimPrefix takes off a whole text instead.
func TrimLeft(s []byte, cutset string) []byte {
	if len(s) == 0 {
		return nil
	}
	if cutset == "" {
		return s
	}
	start := textalg.SkipAny(view(s), cutset)
	if start == len(s) {
		return nil
	}
	return s[start:]
}

// TrimRight returns s without the runes at its end that are in cutset. TrimSuffix takes off a whole text instead.
func TrimRight(s []byte, cutset string) []byte {
	if len(s) == 0 || cutset == "" {
		return s
	}
	return s[:textalg.SkipLastAny(view(s), cutset)]
}

// TrimPrefix returns s without prefix at its beginning, s itself if it is not there.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix at its end, s itself if it is not there.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc returns s without the runes at its beginning and end for which f is true.
func TrimFunc(s []byte, f func(r rune) bool) []byte {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeftFunc returns s without the runes at its beginning for which f is true.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if !f(r) {
			return s[i:]
		}
		i += size
	}
	return nil
}

// TrimRightFunc returns s without the runes at its end for which f is true.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	n := len(s)
	for n > 0 {
		r, size := utf8.DecodeLastRune(s[:n])
		if !f(r) {
			break
		}
		n -= size
	}
	return s[:n]
}
