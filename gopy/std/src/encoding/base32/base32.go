// Package base32 writes bytes with 32 symbols: eight for five bytes.
package base32

import "strconv"

// An Encoding has an alphabet and a character that fills up the last eight symbols.
type Encoding struct {
	*alphabet
	padChar rune
}

// alphabet has the symbols, and for each byte one more than its value, or 0.
type alphabet struct {
	symbols string
	values  [256]uint8
}

// Characters that fill up the last eight symbols.
const (
	StdPadding rune = '='
	NoPadding  rune = -1 // they are not filled up
)

var std = alphabet{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", [256]uint8{
	'A': 1, 'B': 2, 'C': 3, 'D': 4, 'E': 5, 'F': 6, 'G': 7, 'H': 8, 'I': 9, 'J': 10, 'K': 11, 'L': 12, 'M': 13, 'N': 14, 'O': 15, 'P': 16,
	'Q': 17, 'R': 18, 'S': 19, 'T': 20, 'U': 21, 'V': 22, 'W': 23, 'X': 24, 'Y': 25, 'Z': 26, '2': 27, '3': 28, '4': 29, '5': 30, '6': 31, '7': 32,
}}

var hex = alphabet{"0123456789ABCDEFGHIJKLMNOPQRSTUV", [256]uint8{
	'0': 1, '1': 2, '2': 3, '3': 4, '4': 5, '5': 6, '6': 7, '7': 8, '8': 9, '9': 10, 'A': 11, 'B': 12, 'C': 13, 'D': 14, 'E': 15, 'F': 16,
	'G': 17, 'H': 18, 'I': 19, 'J': 20, 'K': 21, 'L': 22, 'M': 23, 'N': 24, 'O': 25, 'P': 26, 'Q': 27, 'R': 28, 'S': 29, 'T': 30, 'U': 31, 'V': 32,
}}

var stdEncoding = Encoding{&std, StdPadding}
var hexEncoding = Encoding{&hex, StdPadding}

// StdEncoding is the encoding of RFC 4648.
var StdEncoding = &stdEncoding

// HexEncoding is RFC 4648's encoding with digits first, which keeps the order; DNS uses it.
var HexEncoding = &hexEncoding

// NewEncoding returns an encoding with the given alphabet of 32 different bytes, and StdPadding.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
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
	return &Encoding{a, StdPadding}
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

// EncodedLen returns the number of symbols and padding characters for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/5*8 + (n%5*8+4)/5
	}
	return (n + 4) / 5 * 8
}

// DecodedLen returns the number of bytes that n symbols make at most.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/8*5 + n%8*5/8
	}
	return n / 8 * 5
}

// Encode encodes src into dst, which must have room for EncodedLen(len(src)).
func (enc *Encoding) Encode(dst, src []byte) {
	for len(src) > 0 {
		var bits uint64
		n := min(len(src), 5)
		for i := range n {
			bits |= uint64(src[i]) << (32 - 8*i)
		}
		count := (n*8 + 4) / 5
		for i := range count {
			dst[i] = enc.symbols[bits>>(35-5*i)&31]
		}
		if n < 5 {
			if enc.padChar != NoPadding {
				for i := count; i < 8; i++ {
					dst[i] = byte(enc.padChar)
				}
			}
			return
		}
		src, dst = src[5:], dst[8:]
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

// CorruptInputError is the error for what is not encoded properly: the number of bytes before it, line ends aside.
type CorruptInputError int64

// Error tells where the error is.
func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode decodes src into dst, which must have room for DecodedLen(len(src)), and returns the number of bytes, also with an error.
// Line ends are ignored.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, _, err = enc.decode(dst, withoutLineEnds(make([]byte, 0, len(src)), src))
	return n, err
}

// AppendDecode appends src, decoded. With an error, it appends what was decoded before.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	n := len(src)
	for n > 0 && rune(src[n-1]) == enc.padChar {
		n--
	}
	longer, added := grow(dst, n/8*5+n%8*5/8)
	n, err := enc.Decode(added, src)
	return longer[:len(dst)+n], err
}

// DecodeString returns s, decoded. With an error, it returns what was decoded before.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	text := withoutLineEnds(make([]byte, 0, len(s)), []byte(s))
	n, _, err := enc.decode(text, text)
	return text[:n], err
}

func withoutLineEnds(dst, src []byte) []byte {
	for _, c := range src {
		if c != '\r' && c != '\n' {
			dst = append(dst, c)
		}
	}
	return dst
}

// decode decodes src, which has no line ends; end tells whether the padding, or what needs some, was met. dst may be src.
func (enc *Encoding) decode(dst, src []byte) (n int, end bool, err error) {
	for at := 0; at < len(src) && !end; {
		var bits uint64
		symbols := 0
		for symbols < 8 {
			if at == len(src) {
				if enc.padChar != NoPadding {
					return n, false, CorruptInputError(at - symbols)
				}
				end = true
				break
			}
			c := src[at]
			at++
			if c == byte(enc.padChar) && symbols >= 2 && len(src)-at < 8 {
				if err := enc.checkPadding(src, at, symbols); err != nil {
					return n, false, err
				}
				end = true
				break
			}
			v := enc.values[c]
			if v == 0 {
				return n, false, CorruptInputError(at - 1)
			}
			bits |= uint64(v-1) << (35 - 5*symbols)
			symbols++
		}
		if symbols == 1 || symbols == 3 || symbols == 6 { // they make no whole number of bytes
			continue
		}
		for i := range symbols * 5 / 8 {
			dst[n] = byte(bits >> (32 - 8*i))
			n++
		}
	}
	return n, end, nil
}

// checkPadding checks the padding of a group of symbols; its first character is the one before src[at].
func (enc *Encoding) checkPadding(src []byte, at, symbols int) error {
	left := len(src) - at
	if left+symbols < 7 {
		return CorruptInputError(len(src))
	}
	for k := range min(7-symbols, left) {
		if src[at+k] != byte(enc.padChar) {
			return CorruptInputError(at + k - 1)
		}
	}
	if symbols == 3 || symbols == 6 {
		return CorruptInputError(at - 1)
	}
	return nil
}
