// Package utf16 makes byte strings for other systems.
package utf16

import (
	"errors"
	"unicode"
	"unicode/utf16"
)

// Encode writes s with a mark of byte order, in little endian.
func Encode(s string) []byte {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

// Decode reads either byte order.
func Decode(b []byte) (string, error) {
	if len(b) < 2 || len(b)%2 != 0 {
		return "", errors.New("odd length")
	}
	big := b[0] == 0xfe && b[1] == 0xff
	if !big && (b[0] != 0xff || b[1] != 0xfe) {
		return "", errors.New("no mark")
	}
	var units []uint16
	for i := 2; i < len(b); i += 2 {
		low, high := b[i], b[i+1]
		if big {
			low, high = high, low
		}
		units = append(units, uint16(low)|uint16(high)<<8)
	}
	return string(utf16.Decode(units)), nil
}

// Pairs counts the runes that take two units.
func Pairs(s string) (n int) {
	for _, r := range s {
		if a, _ := utf16.EncodeRune(r); a != unicode.ReplacementChar {
			n++
		}
	}
	return n
}
