// Package ascii85 writes bytes with 85 symbols, five for four bytes, as the program btoa, PostScript and PDF do.
//
// Four bytes are a number, most significant first, and the symbols its digits: ! is 0, u is 84. Four zeros are the single symbol z.
// Fewer bytes at the end are filled up with zeros, and make one symbol more than they are. The marks <~ and ~> that are often
// around the symbols are not written, and must not be in what is decoded.
package ascii85

import "strconv"

// MaxEncodedLen returns the number of symbols that n bytes make at most.
func MaxEncodedLen(n int) int { return (n + 3) / 4 * 5 }

// Encode encodes src into dst, which must have room for MaxEncodedLen(len(src)), and returns the number of symbols. src is all there is: for a
// stream, use [NewEncoder].
func Encode(dst, src []byte) int {
	n := 0
	for len(src) > 0 {
		group := src[:min(4, len(src))]
		src = src[len(group):]
		var v uint32
		for i, b := range group {
			v |= uint32(b) << (24 - 8*i)
		}
		if v == 0 && len(group) == 4 {
			dst[n] = 'z'
			n++
			continue
		}
		digits := dst[n : n+5]
		for i := 4; i >= 0; i-- {
			digits[i] = '!' + byte(v%85)
			v /= 85
		}
		n += len(group) + 1
	}
	return n
}

// CorruptInputError is the error for what is not encoded properly: the number of bytes before it.
type CorruptInputError int64

// Error tells where the error is.
func (e CorruptInputError) Error() string {
	return "illegal ascii85 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode decodes src into dst, as far as there is room for four bytes, and returns how many bytes it has written and how many of src these were.
// Spaces and control characters are ignored. What does not make four bytes is left, unless flush tells that it is the end. With a
// CorruptInputError, both numbers are 0.
func Decode(dst, src []byte, flush bool) (ndst, nsrc int, err error) {
	var v uint32
	digits := 0
	for i, c := range src {
		if len(dst)-ndst < 4 {
			return ndst, nsrc, nil
		}
		switch {
		case c <= ' ':
			continue
		case c == 'z' && digits == 0:
			digits = 5
		case '!' <= c && c <= 'u':
			v = v*85 + uint32(c-'!')
			digits++
		default:
			return 0, 0, CorruptInputError(i)
		}
		if digits == 5 {
			d := dst[ndst : ndst+4]
			d[0], d[1], d[2], d[3] = byte(v>>24), byte(v>>16), byte(v>>8), byte(v)
			ndst += 4
			nsrc = i + 1
			v, digits = 0, 0
		}
	}
	if !flush {
		return ndst, nsrc, nil
	}
	if digits == 1 {
		return 0, 0, CorruptInputError(len(src))
	}
	if digits > 0 {
		// Rounded up, for the digits that were dropped made it smaller.
		for range 5 - digits {
			v = v*85 + 84
		}
		for range digits - 1 {
			dst[ndst] = byte(v >> 24)
			v <<= 8
			ndst++
		}
	}
	return ndst, len(src), nil
}
