// Package base64 writes bytes with 64 symbols: four for three bytes.
package base64

import "strconv"

// An Encoding has an alphabet and a character that fills up the last four symbols.
type Encoding struct {
	*alphabet
	padChar rune
	strict  bool
}

// Characters that fill up the last four symbols.
const (
	StdPadding rune = '='
	NoPadding  rune = -1 // they are not filled up
)

// NewEncoding returns an encoding with the given alphabet of 64 different bytes, and StdPadding.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	a := &alphabet{symbols: encoder}
	for i := 0; i < len(encoder); i++ {
		c := encoder[i]
		if c == '\n' || c == '\r' {
			panic("encoding alphabet contains newline character")
		}
		if a.values[c] != 0 {
			panic("encoding alphabet includes duplicate symbols")
		}
		a.values[c] = uint8(i + 1)
	}
	return &Encoding{a, StdPadding, false}
}

// WithPadding returns the encoding with another padding, a byte that is no symbol or NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	if padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff {
		panic("invalid padding")
	}
	if padding != NoPadding && enc.values[padding] != 0 {
		panic("padding contained in alphabet")
	}
	enc.padChar = padding
	return &enc
}

// Strict returns the encoding with a check that the bits of the last symbol that are not used are 0.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// EncodedLen returns the number of symbols and padding characters for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns the number of bytes that n symbols make at most.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Encode encodes src into dst, which must have room for EncodedLen(len(src)).
func (enc *Encoding) Encode(dst, src []byte) {
	symbols := enc.symbols
	for len(src) >= 3 {
		bits := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		dst[3] = symbols[bits&63]
		dst[2] = symbols[bits>>6&63]
		dst[1] = symbols[bits>>12&63]
		dst[0] = symbols[bits>>18]
		src, dst = src[3:], dst[4:]
	}
	if len(src) == 0 {
		return
	}
	bits := uint(src[0]) << 16
	if len(src) == 2 {
		bits |= uint(src[1]) << 8
	}
	dst[0] = symbols[bits>>18]
	dst[1] = symbols[bits>>12&63]
	if len(src) == 2 {
		dst[2] = symbols[bits>>6&63]
	} else if enc.padChar != NoPadding {
		dst[2] = byte(enc.padChar)
	}
	if enc.padChar != NoPadding {
		dst[3] = byte(enc.padChar)
	}
}

// grow returns b with n more bytes, and these.
func grow(b []byte, n int) (longer, added []byte) {
	if cap(b)-len(b) < n {
		b = append(b, make([]byte, n)...)
	} else {
		b = b[:len(b)+n]
	}
	return b, b[len(b)-n:]
}

// AppendEncode appends src, encoded.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	dst, added := grow(dst, enc.EncodedLen(len(src)))
	enc.Encode(added, src)
	return dst
}

// EncodeToString returns src, encoded.
func (enc *Encoding) EncodeToString(src []byte) string {
	return string(enc.AppendEncode(nil, src))
}

// CorruptInputError is the error for what is not encoded properly: the number of bytes before it.
type CorruptInputError int64

// Error tells where the error is.
func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode decodes src into dst, which must have room for DecodedLen(len(src)), and returns the number of bytes, also with an error.
// Line ends are ignored.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	at := 0
	for at < len(src) {
		for len(src)-at >= 4 {
			a, b, c, d := enc.values[src[at]], enc.values[src[at+1]], enc.values[src[at+2]], enc.values[src[at+3]]
			if a == 0 || b == 0 || c == 0 || d == 0 {
				break
			}
			bits := uint(a-1)<<18 | uint(b-1)<<12 | uint(c-1)<<6 | uint(d-1)
			dst[n+2], dst[n+1], dst[n] = byte(bits), byte(bits>>8), byte(bits>>16)
			n += 3
			at += 4
		}
		var added int
		at, added, err = enc.decodeFour(dst[n:], src, at)
		n += added
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// skipLineEnds returns where the next byte is that ends no line.
func skipLineEnds(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

// decodeFour decodes the next four symbols, or the last ones, of src, beginning at at. It returns where it stopped and the number of
// bytes.
func (enc *Encoding) decodeFour(dst, src []byte, at int) (next, n int, err error) {
	var bits uint
	symbols := 0
	for symbols < 4 {
		if at == len(src) {
			if symbols == 0 {
				return at, 0, nil
			}
			if symbols == 1 || enc.padChar != NoPadding {
				return at, 0, CorruptInputError(at - symbols)
			}
			break
		}
		c := src[at]
		at++
		if v := enc.values[c]; v != 0 {
			bits |= uint(v-1) << (18 - 6*symbols)
			symbols++
			continue
		}
		if c == '\n' || c == '\r' {
			continue
		}
		if rune(c) != enc.padChar || symbols < 2 {
			return at, 0, CorruptInputError(at - 1)
		}
		if symbols == 2 {
			// A second padding character must follow.
			at = skipLineEnds(src, at)
			if at == len(src) {
				return at, 0, CorruptInputError(len(src))
			}
			if rune(src[at]) != enc.padChar {
				return at, 0, CorruptInputError(at - 1)
			}
			at++
		}
		if at = skipLineEnds(src, at); at < len(src) {
			err = CorruptInputError(at)
		}
		break
	}
	n = symbols - 1
	if enc.strict && bits<<(8*n)&0xffffff != 0 {
		return at, 0, CorruptInputError(at - 4 + symbols)
	}
	for i := n - 1; i >= 0; i-- {
		dst[i] = byte(bits >> (16 - 8*i))
	}
	return at, n, err
}

// AppendDecode appends src, decoded. With an error, it appends what was decoded before.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	n := len(src)
	for n > 0 && rune(src[n-1]) == enc.padChar {
		n--
	}
	n = n/4*3 + n%4*6/8
	longer, added := grow(dst, n)
	n, err := enc.Decode(added, src)
	return longer[:len(dst)+n], err
}

// DecodeString returns s, decoded. With an error, it returns what was decoded before.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	bytes := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(bytes, []byte(s))
	return bytes[:n], err
}
