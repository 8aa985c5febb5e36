// Package utf16 translates between runes and UTF-16, where a rune from U+10000 on is a pair of surrogates: a high one that
// carries its upper ten bits above 0x10000, then a low one with the other ten.
package utf16

const (
	highMin     = 0xD800 // high surrogates start here,
	lowMin      = 0xDC00 // low ones here,
	lowEnd      = 0xE000 // and here is what comes after them
	pairMin     = 0x10000
	maxRune     = '\U0010FFFF'
	replacement = '\uFFFD'
)

// IsSurrogate reports whether r is half of a pair, high or low.
func IsSurrogate(r rune) bool { return highMin <= r && r < lowEnd }

// DecodeRune returns the rune that the pair r1, r2 stands for, U+FFFD if they are no pair.
func DecodeRune(r1, r2 rune) rune {
	if r1 < highMin || lowMin <= r1 || r2 < lowMin || lowEnd <= r2 {
		return replacement
	}
	return (r1-highMin)<<10 + (r2 - lowMin) + pairMin
}

// EncodeRune returns the pair for r. If r is no rune or needs no pair, both halves are U+FFFD.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < pairMin || maxRune < r {
		return replacement, replacement
	}
	above := r - pairMin
	return highMin + above>>10, lowMin + above&0x3FF
}

// RuneLen returns how many 16-bit words r takes, or -1 if it has no encoding.
func RuneLen(r rune) int {
	if r < 0 || IsSurrogate(r) || maxRune < r {
		return -1
	}
	if r < pairMin {
		return 1
	}
	return 2
}

// Encode returns the UTF-16 of the runes of s. What has no encoding becomes U+FFFD.
func Encode(s []rune) []uint16 {
	n := len(s)
	for _, r := range s {
		if r >= pairMin {
			n++
		}
	}
	words := make([]uint16, 0, n)
	for _, r := range s {
		words = AppendRune(words, r)
	}
	return words
}

// AppendRune appends the UTF-16 of r to a and returns the extended slice. What has no encoding becomes U+FFFD.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		above := r - pairMin
		return append(a, uint16(highMin+above>>10), uint16(lowMin+above&0x3FF))
	}
	return append(a, replacement)
}

// Decode returns the runes of the UTF-16 in s. A surrogate without its other half becomes U+FFFD.
func Decode(s []uint16) []rune {
	runes := make([]rune, 0, 64)
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			next := rune(0)
			if i+1 < len(s) {
				next = rune(s[i+1])
			}
			r = DecodeRune(r, next)
			if r != replacement {
				i++
			}
		}
		runes = append(runes, r)
	}
	return runes
}
