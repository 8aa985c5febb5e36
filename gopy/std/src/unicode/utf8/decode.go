package utf8

// This file has the decoding of one rune, at the beginning and at the end of text.

// DecodeRune returns the first rune of p and the number of its bytes. If p is empty that is (RuneError, 0), if the encoding is
// wrong (RuneError, 1).
func DecodeRune(p []byte) (r rune, size int) {
	if len(p) > 0 && p[0] < RuneSelf {
		return rune(p[0]), 1
	}
	return decode(view(p))
}

// DecodeRuneInString is DecodeRune for a string.
func DecodeRuneInString(s string) (r rune, size int) {
	if len(s) > 0 && s[0] < RuneSelf {
		return rune(s[0]), 1
	}
	return decode(s)
}

// decode decodes the first rune of s. Each width is checked from the value that comes out: a value that a shorter encoding
// has, a surrogate and a value above MaxRune are wrong.
func decode(s string) (rune, int) {
	n := len(s)
	if n == 0 {
		return RuneError, 0
	}
	b0 := s[0]
	if b0 < RuneSelf {
		return rune(b0), 1
	}
	if b0 < 0xC2 || n < 2 {
		return RuneError, 1
	}
	b1 := s[1]
	if b1&0xC0 != 0x80 {
		return RuneError, 1
	}
	if b0 < 0xE0 {
		return rune(b0&0x1F)<<6 | rune(b1&0x3F), 2
	}
	if n < 3 {
		return RuneError, 1
	}
	b2 := s[2]
	if b2&0xC0 != 0x80 {
		return RuneError, 1
	}
	if b0 < 0xF0 {
		r := rune(b0&0x0F)<<12 | rune(b1&0x3F)<<6 | rune(b2&0x3F)
		if r <= max2 || surrogateMin <= r && r <= surrogateMax {
			return RuneError, 1
		}
		return r, 3
	}
	if b0 > 0xF4 || n < 4 {
		return RuneError, 1
	}
	b3 := s[3]
	if b3&0xC0 != 0x80 {
		return RuneError, 1
	}
	r := rune(b0&0x07)<<18 | rune(b1&0x3F)<<12 | rune(b2&0x3F)<<6 | rune(b3&0x3F)
	if r <= max3 || r > MaxRune {
		return RuneError, 1
	}
	return r, 4
}

// DecodeLastRune returns the last rune of p and the number of its bytes. If p is empty that is (RuneError, 0), if the encoding is
// wrong (RuneError, 1).
func DecodeLastRune(p []byte) (r rune, size int) {
	return DecodeLastRuneInString(view(p))
}

// DecodeLastRuneInString is DecodeLastRune for a string.
func DecodeLastRuneInString(s string) (r rune, size int) {
	n := len(s)
	if n == 0 {
		return RuneError, 0
	}
	if b := s[n-1]; b < RuneSelf {
		return rune(b), 1
	}
	// Step back to where the rune may start; its encoding must then reach the end exactly.
	for width := 2; width <= UTFMax && width <= n; width++ {
		if RuneStart(s[n-width]) {
			r, size = decode(s[n-width:])
			if size == width {
				return r, size
			}
			break
		}
	}
	return RuneError, 1
}

// FullRune reports whether p begins with a whole encoding. A wrong one counts as whole, since more bytes would not mend it.
func FullRune(p []byte) bool { return FullRuneInString(view(p)) }

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool {
	n := len(s)
	if n == 0 {
		return false
	}
	b0 := s[0]
	width := 1
	switch {
	case b0 < 0xC2 || b0 > 0xF4:
	case b0 < 0xE0:
		width = 2
	case b0 < 0xF0:
		width = 3
	default:
		width = 4
	}
	if n >= width {
		return true
	}
	// Bytes are missing. Those that are there may be wrong already.
	if n > 1 {
		lo, hi := byte(0x80), byte(0xBF)
		switch b0 {
		case 0xE0:
			lo = 0xA0 // below, two bytes would do
		case 0xED:
			hi = 0x9F // above are the surrogates
		case 0xF0:
			lo = 0x90 // below, three bytes would do
		case 0xF4:
			hi = 0x8F // above is MaxRune
		}
		if s[1] < lo || hi < s[1] {
			return true
		}
	}
	return n > 2 && RuneStart(s[2])
}
