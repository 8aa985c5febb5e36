package strings

import (
	"internal/bytealg"
	"math/bits"
	"unicode/utf8"
)

// This file replaces one text by another, and repeats one.

// ReplaceAll returns s with each old, without overlaps, replaced by new. An empty old is before each rune and at the end.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// Replace is ReplaceAll of the first n only; n < 0 means all.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	found := Count(s, old)
	if found == 0 {
		return s
	}
	if n < 0 || n > found {
		n = found
	}
	buf := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		at := 0
		if old != "" {
			at = bytealg.Index(s, old)
		} else if i > 0 {
			_, at = utf8.DecodeRuneInString(s)
		}
		buf = append(buf, s[:at]...)
		buf = append(buf, new...)
		s = s[at+len(old):]
	}
	return owned(append(buf, s...))
}

// Repeat returns count copies of s, one after the other. It panics if count is negative or the result would be too long.
func Repeat(s string, count int) string {
	switch {
	case count == 0:
		return ""
	case count == 1:
		return s
	case count < 0:
		panic("strings: negative Repeat count")
	}
	hi, n := bits.Mul64(uint64(len(s)), uint64(count))
	if hi > 0 || n > uint64(maxInt) {
		panic("strings: Repeat output length overflow")
	}
	if n == 0 {
		return ""
	}
	buf := make([]byte, n)
	// What is there is doubled, but for large results in pieces that a processor's cache holds.
	limit := max(8192/len(s)*len(s), len(s))
	for done := copy(buf, s); done < len(buf); {
		done += copy(buf[done:], buf[:min(done, limit)])
	}
	return owned(buf)
}
