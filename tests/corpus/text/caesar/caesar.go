// Package caesar shifts letters.
package caesar

import "strings"

// Shift moves each ASCII letter by n places and leaves all else.
func Shift(text string, n int) string {
	n = (n%26 + 26) % 26
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+rune(n))%26
		case 'A' <= r && r <= 'Z':
			return 'A' + (r-'A'+rune(n))%26
		case r == '#':
			return -1
		}
		return r
	}, text)
}

// Vigenere shifts by the letters of a key in turn.
func Vigenere(text, key string, decode bool) string {
	out := make([]byte, 0, len(text))
	i := 0
	for _, c := range []byte(text) {
		if c < 'a' || c > 'z' {
			continue
		}
		shift := int(key[i%len(key)] - 'a')
		if decode {
			shift = -shift
		}
		out = append(out, byte('a'+(int(c-'a')+shift+26)%26))
		i++
	}
	return string(out)
}
