package strings

import (
	"internal/bytealg"
	"internal/textalg"
	"unicode"
	"unicode/utf8"
)

// This file changes strings rune by rune. All functions return the string itself if nothing changes; a byte of no right encoding
// becomes U+FFFD, unless the function says otherwise.

// ToUpper returns s in upper case.
func ToUpper(s string) string { return toCase(s, unicode.UpperCase, 'a') }

// ToLower returns s in lower case.
func ToLower(s string) string { return toCase(s, unicode.LowerCase, 'A') }

// ToTitle returns s with all letters in title case, which for most is upper case.
func ToTitle(s string) string { return toCase(s, unicode.TitleCase, 'a') }

// toCase returns s in the case c, where the 26 ASCII letters that change begin with first. It is a Map without calls of a function
// value.
func toCase(s string, c int, first byte) string {
	ascii, found := bytealg.ScanLetters(s, first)
	if ascii {
		if !found {
			return s
		}
		buf := make([]byte, len(s))
		bytealg.SwapLetters(buf, s, first)
		return owned(buf)
	}
	for i, r := range s {
		if textalg.ToCase(c, r) == r && (r != utf8.RuneError || !wrong(s[i:])) {
			continue
		}
		buf := append(make([]byte, 0, len(s)+utf8.UTFMax), s[:i]...)
		for _, r := range s[i:] {
			buf = utf8.AppendRune(buf, textalg.ToCase(c, r))
		}
		return owned(buf)
	}
	return s
}

// wrong reports whether s, which is not empty, begins with a byte of no right encoding.
func wrong(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	return size == 1 && s[0] >= utf8.RuneSelf
}

// Map returns s with each rune r replaced by mapping(r), or left out if that is negative.
func Map(mapping func(rune) rune, s string) string {
	for i, r := range s {
		to := mapping(r)
		if to == r && (r != utf8.RuneError || !wrong(s[i:])) {
			continue
		}
		buf := append(make([]byte, 0, len(s)+utf8.UTFMax), s[:i]...)
		if to >= 0 {
			buf = utf8.AppendRune(buf, to)
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		for _, r := range s[i+size:] {
			if to := mapping(r); to >= 0 {
				buf = utf8.AppendRune(buf, to)
			}
		}
		return owned(buf)
	}
	return s
}

// ToUpperSpecial returns s in upper case, as c has it for a language.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial returns s in lower case, as c has it for a language.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial returns s in title case, as c has it for a language.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// Title returns s with the first letter of each word in title case.
//
// Deprecated: What a word is here takes no account of Unicode punctuation. Use golang.org/x/text/cases instead.
func Title(s string) string {
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

// ToValidUTF8 returns s with each run of bytes of no right encoding replaced by replacement.
func ToValidUTF8(s, replacement string) string {
	var buf []byte
	done := 0 // what comes before has been looked at and, if buf is in use, written to it
	run := false
	for i := bytealg.IndexNonASCII(s); i < len(s); {
		size := 1
		if s[i] >= utf8.RuneSelf {
			_, size = utf8.DecodeRuneInString(s[i:])
			if size == 1 {
				if buf == nil {
					buf = make([]byte, 0, len(s)+len(replacement))
				}
				buf = append(buf, s[done:i]...)
				if !run {
					buf = append(buf, replacement...)
				}
				run = true
				i++
				done = i
				continue
			}
		}
		run = false
		i += size
	}
	if buf == nil {
		return s
	}
	return owned(append(buf, s[done:]...))
}
