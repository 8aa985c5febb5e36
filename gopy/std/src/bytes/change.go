package bytes

import (
	"internal/bytealg"
	"internal/textalg"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// This file makes changed copies of slices. The result is a copy even if nothing changes. A byte of no right encoding becomes U+FFFD
// where runes change.

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte { return toCase(s, unicode.UpperCase, 'a') }

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte { return toCase(s, unicode.LowerCase, 'A') }

// ToTitle returns a copy of s with all letters in title case, which for most is upper case.
func ToTitle(s []byte) []byte { return mapCase(s, unicode.TitleCase) }

// toCase returns s in the case c, where the 26 ASCII letters that change begin with first.
func toCase(s []byte, c int, first byte) []byte {
	ascii, found := bytealg.ScanLetters(view(s), first)
	if !ascii {
		return mapCase(s, c)
	}
	if !found {
		return append([]byte{}, s...)
	}
	buf := make([]byte, len(s))
	bytealg.SwapLetters(buf, view(s), first)
	return buf
}

// mapCase returns s in the case c, rune by rune. It is a Map without calls of a function value.
func mapCase(s []byte, c int) []byte {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		buf = utf8.AppendRune(buf, textalg.ToCase(c, r))
		i += size
	}
	return buf
}

// Map returns a copy of s with each rune r replaced by mapping(r), or left out if that is negative.
func Map(mapping func(r rune) rune, s []byte) []byte {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if r = mapping(r); r >= 0 {
			buf = utf8.AppendRune(buf, r)
		}
		i += size
	}
	return buf
}

// ToUpperSpecial returns a copy of s in upper case, as c has it for a language.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial returns a copy of s in lower case, as c has it for a language.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial returns a copy of s in title case, as c has it for a language.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// Title returns a copy of s with the first letter of each word in title case.
//
// Deprecated: What a word is here takes no account of Unicode punctuation. Use golang.org/x/text/cases instead.
func Title(s []byte) []byte {
	before := ' '
	return Map(func(r rune) rune {
		first := textalg.IsSeparator(before)
		before = r
		if first {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// ToValidUTF8 returns a copy of s with each run of bytes of no right encoding replaced by replacement.
func ToValidUTF8(s, replacement []byte) []byte {
	buf := make([]byte, 0, len(s)+len(replacement))
	run := false
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			buf = append(buf, c)
			run = false
			i++
			continue
		}
		_, size := utf8.DecodeRune(s[i:])
		if size > 1 {
			buf = append(buf, s[i:i+size]...)
			run = false
		} else if !run {
			buf = append(buf, replacement...)
			run = true
		}
		i += size
	}
	return buf
}

// ReplaceAll returns a copy of s with each old, without overlaps, replaced by new. An empty old is before each rune and at the end.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// Replace is ReplaceAll of the first n only; n < 0 means all.
func Replace(s, old, new []byte, n int) []byte {
	found := 0
	if n != 0 {
		found = Count(s, old)
	}
	if found == 0 {
		return append([]byte(nil), s...)
	}
	if n < 0 || n > found {
		n = found
	}
	buf := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		at := 0
		if len(old) > 0 {
			at = Index(s, old)
		} else if i > 0 {
			_, at = utf8.DecodeRune(s)
		}
		buf = append(buf, s[:at]...)
		buf = append(buf, new...)
		s = s[at+len(old):]
	}
	return append(buf, s...)
}

// Repeat returns count copies of b, one after the other, in a new slice. It panics if count is negative or the result would be too
// long.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	hi, n := bits.Mul64(uint64(len(b)), uint64(count))
	if hi > 0 || n > uint64(maxInt) {
		panic("bytes: Repeat output length overflow")
	}
	if n == 0 {
		return []byte{}
	}
	buf := make([]byte, n)
	// What is there is doubled, but for large results in pieces that a processor's cache holds.
	limit := max(8192/len(b)*len(b), len(b))
	for done := copy(buf, b); done < len(buf); {
		done += copy(buf[done:], buf[:min(done, limit)])
	}
	return buf
}
