// Package hex turns bytes into hexadecimal digits and back.
package hex

import (
	"errors"
	"fmt"
	"io"
)

const digits = "0123456789abcdef"

// ErrLength is the error for an odd number of digits.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is the error for a byte that is no hexadecimal digit.
type InvalidByteError byte

// Error tells which byte it is.
func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

// EncodedLen returns the number of digits of n bytes.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns the number of bytes that x digits make.
func DecodedLen(x int) int { return x / 2 }

// Encode writes the digits of src into dst, which must have room for EncodedLen(len(src)), and returns their number.
func Encode(dst, src []byte) int {
	for i, b := range src {
		dst[2*i] = digits[b>>4]
		dst[2*i+1] = digits[b&15]
	}
	return len(src) * 2
}

// AppendEncode appends the digits of src.
func AppendEncode(dst, src []byte) []byte {
	for _, b := range src {
		dst = append(dst, digits[b>>4], digits[b&15])
	}
	return dst
}

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string {
	return string(AppendEncode(make([]byte, 0, len(src)*2), src))
}

// value returns the value of a digit, 16 if it is none.
func value(digit byte) byte {
	switch {
	case '0' <= digit && digit <= '9':
		return digit - '0'
	case 'a' <= digit && digit <= 'f':
		return digit - 'a' + 10
	case 'A' <= digit && digit <= 'F':
		return digit - 'A' + 10
	}
	return 16
}

// Decode writes the bytes that src has the digits of into dst, which must have room for DecodedLen(len(src)), and returns their number,
// also with an error.
func Decode(dst, src []byte) (int, error) {
	n := 0
	for ; 2*n+1 < len(src); n++ {
		high, low := value(src[2*n]), value(src[2*n+1])
		if high > 15 {
			return n, InvalidByteError(src[2*n])
		}
		if low > 15 {
			return n, InvalidByteError(src[2*n+1])
		}
		dst[n] = high<<4 | low
	}
	if 2*n < len(src) {
		if value(src[2*n]) > 15 {
			return n, InvalidByteError(src[2*n])
		}
		return n, ErrLength
	}
	return n, nil
}

// AppendDecode appends the bytes that src has the digits of. With an error, it appends those before the error.
func AppendDecode(dst, src []byte) ([]byte, error) {
	bytes := make([]byte, len(src)/2)
	n, err := Decode(bytes, src)
	return append(dst, bytes[:n]...), err
}

// DecodeString returns the bytes that s has the digits of. With an error, it returns those before the error.
func DecodeString(s string) ([]byte, error) {
	bytes := make([]byte, len(s)/2)
	n, err := Decode(bytes, []byte(s))
	return bytes[:n], err
}

const bufferSize = 1024

type encoder struct {
	w   io.Writer
	err error
	out [bufferSize]byte
}

// NewEncoder returns a writer that writes the digits of what is written to it.
func NewEncoder(w io.Writer) io.Writer {
	return &encoder{w: w}
}

func (e *encoder) Write(p []byte) (n int, err error) {
	for len(p) > 0 && e.err == nil {
		part := p[:min(len(p), bufferSize/2)]
		p = p[len(part):]
		var written int
		written, e.err = e.w.Write(e.out[:Encode(e.out[:], part)])
		n += written / 2
	}
	return n, e.err
}

type decoder struct {
	r   io.Reader
	err error  // given when in is used up
	in  []byte // digits, in buf
	buf [bufferSize]byte
}

// NewDecoder returns a reader of the bytes that r has the digits of.
func NewDecoder(r io.Reader) io.Reader {
	return &decoder{r: r}
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.in) < 2 && d.err == nil {
		left := copy(d.buf[:], d.in)
		var read int
		read, d.err = d.r.Read(d.buf[left:])
		d.in = d.buf[:left+read]
		if d.err == io.EOF && len(d.in)%2 == 1 {
			d.err = io.ErrUnexpectedEOF
			if last := d.in[len(d.in)-1]; value(last) > 15 {
				d.err = InvalidByteError(last)
			}
		}
	}
	n = min(len(p), len(d.in)/2)
	n, err = Decode(p[:n], d.in[:2*n])
	d.in = d.in[2*n:]
	if err != nil {
		d.in, d.err = nil, err
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}
