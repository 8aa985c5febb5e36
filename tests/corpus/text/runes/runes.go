// Package runes looks at strings byte by byte and rune by rune.
package runes

import "unicode/utf8"

// Reverse turns a string round by runes; bytes that are no UTF-8 stay single.
func Reverse(s string) string {
	out := make([]byte, 0, len(s))
	for len(s) > 0 {
		_, size := utf8.DecodeLastRuneInString(s)
		out = append(out, s[len(s)-size:]...)
		s = s[:len(s)-size]
	}
	return string(out)
}

// Widths returns the number of bytes of each rune.
func Widths(s string) []int {
	var out []int
	for _, r := range s {
		out = append(out, utf8.RuneLen(r))
	}
	return out
}

// Truncate cuts s to at most n bytes without breaking a rune.
func Truncate(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// Clean replaces each broken byte.
func Clean(b []byte) []byte {
	var out []byte
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			r = '?'
		}
		out = utf8.AppendRune(out, r)
		b = b[size:]
	}
	return out
}
