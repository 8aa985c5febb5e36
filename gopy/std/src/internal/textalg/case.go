package textalg

import (
	"unicode"
	"unicode/utf8"
)

// This file has what is done with upper and lower case.

// ToCase returns r in the case c, one of unicode's.
func ToCase(c int, r rune) rune {
	switch c {
	case unicode.UpperCase:
		return unicode.ToUpper(r)
	case unicode.LowerCase:
		return unicode.ToLower(r)
	}
	return unicode.ToTitle(r)
}

// EqualFold reports whether s and t have the same runes but for their case.
func EqualFold(s, t string) bool {
	// While both are ASCII, bytes will do.
	n := min(len(s), len(t))
	i := 0
	for i < n {
		a, b := s[i], t[i]
		if a|b >= utf8.RuneSelf {
			break
		}
		if a != b {
			lower := a | 0x20
			if lower != b|0x20 || lower < 'a' || 'z' < lower {
				return false
			}
		}
		i++
	}
	if i == n {
		return len(s) == len(t)
	}
	s, t = s[i:], t[i:]
	for len(s) > 0 && len(t) > 0 {
		a, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		b, size := utf8.DecodeRuneInString(t)
		t = t[size:]
		if a != b && !sameFold(a, b) {
			return false
		}
	}
	return len(s) == len(t)
}

// sameFold reports whether stepping through what a is the same as but for case meets b, which is not a.
func sameFold(a, b rune) bool {
	for r := unicode.SimpleFold(a); r != a; r = unicode.SimpleFold(r) {
		if r == b {
			return true
		}
	}
	return false
}
