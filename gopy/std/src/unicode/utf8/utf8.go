// Package utf8 translates between runes and their UTF-8 encoding, and asks questions about such text.
//
// An encoding is looked at lead byte first: the lead byte tells the width, the continuation bytes carry six bits each, and
// the resulting value must need that width and must not be a surrogate. No tables are needed for that.
package utf8

import "unsafe"

// What an encoding can be.
const (
	RuneError = '\uFFFD'     // what a wrong encoding decodes to, the "replacement character"
	RuneSelf  = 0x80         // runes below this one are single bytes
	MaxRune   = '\U0010FFFF' // the largest rune there is
	UTFMax    = 4            // the most bytes a rune takes
)

// Limits of the values that two and three bytes encode, and of the surrogates, which are no runes.
const (
	max2         = 1<<11 - 1
	max3         = 1<<16 - 1
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

// RuneStart reports whether b can be the first byte of an encoding, that is, whether it is no continuation byte.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// ValidRune reports whether r can be encoded: it is neither out of range nor half of a surrogate pair.
func ValidRune(r rune) bool {
	return uint32(r) < surrogateMin || surrogateMax < r && r <= MaxRune
}

// RuneLen returns the number of bytes that r takes in UTF-8, or -1 if it has no encoding.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < RuneSelf:
		return 1
	case r <= max2:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r <= max3:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes the encoding of r into p, which must be long enough, and returns the number of bytes written.
// A rune that has no encoding is written as RuneError.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) < RuneSelf {
		p[0] = byte(r)
		return 1
	}
	if uint32(r) <= max2 {
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = 0x80 | byte(r)&0x3F
		return 2
	}
	if !ValidRune(r) {
		r = RuneError
	}
	if r <= max3 {
		_ = p[2]
		p[0] = 0xE0 | byte(r>>12)
		p[1] = 0x80 | byte(r>>6)&0x3F
		p[2] = 0x80 | byte(r)&0x3F
		return 3
	}
	_ = p[3]
	p[0] = 0xF0 | byte(r>>18)
	p[1] = 0x80 | byte(r>>12)&0x3F
	p[2] = 0x80 | byte(r>>6)&0x3F
	p[3] = 0x80 | byte(r)&0x3F
	return 4
}

// AppendRune appends the encoding of r to p and returns the extended slice. A rune that has no encoding is written as RuneError.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	if uint32(r) <= max2 {
		return append(p, 0xC0|byte(r>>6), 0x80|byte(r)&0x3F)
	}
	if !ValidRune(r) {
		r = RuneError
	}
	if r <= max3 {
		return append(p, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return append(p, 0xF0|byte(r>>18), 0x80|byte(r>>12)&0x3F, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
}

// view returns the bytes of p as a string, without a copy. The string must not outlive the call it is made for.
func view(p []byte) string { return unsafe.String(unsafe.SliceData(p), len(p)) }
