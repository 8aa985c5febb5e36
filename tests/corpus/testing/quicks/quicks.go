// Package quicks has properties.
package quicks

// Encode writes a number so that order is kept as text.
func Encode(n uint16) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[n>>12], digits[n>>8&15], digits[n>>4&15], digits[n&15]})
}

// Decode is the way back.
func Decode(s string) (n uint16) {
	for _, c := range []byte(s) {
		n <<= 4
		switch {
		case c <= '9':
			n += uint16(c - '0')
		default:
			n += uint16(c-'a') + 10
		}
	}
	return n
}

// Abs is wrong for one number.
func Abs(n int8) int8 {
	if n < 0 {
		return -n
	}
	return n
}
