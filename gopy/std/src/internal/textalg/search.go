// Package textalg has what packages strings and bytes both do with text, that is, with runes rather than bytes: searching
// for runes and sets of runes, trimming, fields, and comparing without regard to case. It works on strings; a byte slice is
// passed as bytealg.View(b).
//
// A byte that belongs to no right encoding counts as the rune U+FFFD everywhere, so it also matches U+FFFD itself.
package textalg

import (
	"internal/bytealg"
	"unicode/utf8"
)

// IndexRune returns the index of the first r in s, or -1. If r is utf8.RuneError that is the first wrong byte or U+FFFD.
func IndexRune(s string, r rune) int {
	if uint32(r) < utf8.RuneSelf {
		return bytealg.IndexByte(s, byte(r))
	}
	if r == utf8.RuneError {
		for i := bytealg.IndexNonASCII(s); i < len(s); {
			if s[i] < utf8.RuneSelf {
				i++
				continue
			}
			found, size := utf8.DecodeRuneInString(s[i:])
			if found == utf8.RuneError {
				return i
			}
			i += size
		}
		return -1
	}
	size := utf8.RuneLen(r)
	if size < 0 {
		return -1
	}
	// Look for the last byte of its encoding, which varies most from rune to rune, and decode from where it would begin.
	last := 0x80 | byte(r)&0x3F
	for end := size - 1; end < len(s); end++ {
		i := bytealg.IndexByte(s[end:], last)
		if i < 0 {
			return -1
		}
		end += i
		start := end + 1 - size
		if found, _ := utf8.DecodeRuneInString(s[start:]); found == r {
			return start
		}
	}
	return -1
}

// A set is a set of ASCII characters, a bit for each.
type set struct {
	lo, hi uint64
}

// setOf returns the set of the characters of chars, if all are ASCII.
func setOf(chars string) (m set, ok bool) {
	for i := 0; i < len(chars); i++ {
		c := chars[i]
		switch {
		case c < 64:
			m.lo |= 1 << c
		case c < utf8.RuneSelf:
			m.hi |= 1 << (c - 64)
		default:
			return set{}, false
		}
	}
	return m, true
}

// has reports whether c is in the set. (Shifting by 64 or more leaves 0.)
func (m set) has(c byte) bool {
	return (m.lo>>c|m.hi>>(c-64))&1 != 0
}

// IndexAny returns the index of the first rune of s that is in chars, or -1.
func IndexAny(s, chars string) int {
	if len(s) == 0 || len(chars) == 0 {
		return -1
	}
	if len(chars) == 1 {
		if chars[0] < utf8.RuneSelf {
			return bytealg.IndexByte(s, chars[0])
		}
		return IndexRune(s, utf8.RuneError)
	}
	if m, ok := setOf(chars); ok {
		for i := 0; i < len(s); i++ {
			if m.has(s[i]) {
				return i
			}
		}
		return -1
	}
	for i, r := range s {
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns the index of the last rune of s that is in chars, or -1.
func LastIndexAny(s, chars string) int {
	if len(s) == 0 || len(chars) == 0 {
		return -1
	}
	if m, ok := setOf(chars); ok {
		for i := len(s) - 1; i >= 0; i-- {
			if m.has(s[i]) {
				return i
			}
		}
		return -1
	}
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// SkipAny returns how many bytes the runes at the beginning of s take that are in chars.
func SkipAny(s, chars string) int {
	if m, ok := setOf(chars); ok {
		i := 0
		for i < len(s) && m.has(s[i]) {
			i++
		}
		return i
	}
	for i, r := range s {
		if IndexRune(chars, r) < 0 {
			return i
		}
	}
	return len(s)
}

// SkipLastAny returns the length of s without the runes at its end that are in chars.
func SkipLastAny(s, chars string) int {
	n := len(s)
	if m, ok := setOf(chars); ok {
		for n > 0 && m.has(s[n-1]) {
			n--
		}
		return n
	}
	for n > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:n])
		if IndexRune(chars, r) < 0 {
			break
		}
		n -= size
	}
	return n
}
