package utf8

import "unsafe"

// This file has what looks at whole texts. Stretches of ASCII are taken eight bytes at a time.

// highBits has the bit of each byte of a word that tells it is not ASCII.
const highBits = 0x8080808080808080

// word returns the eight bytes of s from i on, the first one lowest. They must be there.
func word(s string, i int) uint64 {
	return *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i))
}

// RuneCount returns the number of runes in p; each byte that belongs to no right encoding counts as one.
func RuneCount(p []byte) int { return RuneCountInString(view(p)) }

// RuneCountInString is RuneCount for a string.
func RuneCountInString(s string) (n int) {
	i := 0
	for i < len(s) {
		if s[i] < RuneSelf {
			for i+8 <= len(s) && word(s, i)&highBits == 0 {
				i += 8
				n += 8
			}
			for i < len(s) && s[i] < RuneSelf {
				i++
				n++
			}
			continue
		}
		_, size := decode(s[i:])
		i += size
		n++
	}
	return n
}

// Valid reports whether p is valid UTF-8 from beginning to end.
func Valid(p []byte) bool { return ValidString(view(p)) }

// ValidString is Valid for a string.
func ValidString(s string) bool {
	i := 0
	for i < len(s) {
		if s[i] < RuneSelf {
			for i+8 <= len(s) && word(s, i)&highBits == 0 {
				i += 8
			}
			for i < len(s) && s[i] < RuneSelf {
				i++
			}
			continue
		}
		_, size := decode(s[i:])
		if size == 1 {
			return false
		}
		i += size
	}
	return true
}
