// Package quotedprintable reads and writes texts in which bytes that mail might harm are written as = and two digits (RFC 2045).
package quotedprintable

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
)

// Reader decodes.
type Reader struct {
	in   *bufio.Reader
	rest []byte // of the line, not decoded yet
	err  error
}

// NewReader makes a Reader.
func NewReader(r io.Reader) *Reader { return &Reader{in: bufio.NewReader(r)} }

// Read decodes. Spaces at the ends of lines are dropped; a = there joins two lines.
func (r *Reader) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if len(r.rest) == 0 {
			if r.err != nil {
				return n, r.err
			}
			r.fill()
			continue
		}
		c := r.rest[0]
		switch {
		case c == '=':
			b, err := hexByte(r.rest[1:])
			if err != nil {
				if len(r.rest) >= 2 && r.rest[1] != '\r' && r.rest[1] != '\n' {
					p[n] = '=' // a lone = is let pass
					r.rest = r.rest[1:]
					n++
					continue
				}
				return n, err
			}
			p[n] = b
			r.rest = r.rest[3:]
		case c == '\t' || c == '\r' || c == '\n' || c >= 0x80 || c >= ' ' && c <= '~':
			p[n] = c
			r.rest = r.rest[1:]
		default:
			return n, fmt.Errorf("quotedprintable: invalid unescaped byte 0x%02x in body", c)
		}
		n++
	}
	return n, nil
}

// fill reads a line and prepares it.
func (r *Reader) fill() {
	whole, err := r.in.ReadSlice('\n')
	r.err = err
	ending := ""
	switch {
	case bytes.HasSuffix(whole, []byte("\r\n")):
		ending = "\r\n"
	case bytes.HasSuffix(whole, []byte("\n")):
		ending = "\n"
	}
	text := bytes.TrimRight(whole, "\n\r \t")
	if bytes.HasSuffix(text, []byte("=")) {
		behind := bytes.TrimLeft(whole[len(text):], " \t")
		text = text[:len(text)-1]
		if !bytes.HasPrefix(behind, []byte("\n")) && !bytes.HasPrefix(behind, []byte("\r\n")) &&
			!(len(behind) == 0 && len(text) > 0 && r.err == io.EOF) {
			r.err = fmt.Errorf("quotedprintable: invalid bytes after =: %q", behind)
		}
		r.rest = text
		return
	}
	r.rest = append(append([]byte(nil), text...), ending...)
}

func hexDigit(c byte) (byte, error) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', nil
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, nil
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, nil
	}
	return 0, fmt.Errorf("quotedprintable: invalid hex byte 0x%02x", c)
}

func hexByte(v []byte) (byte, error) {
	if len(v) < 2 {
		return 0, io.ErrUnexpectedEOF
	}
	hi, err := hexDigit(v[0])
	if err != nil {
		return 0, err
	}
	lo, err := hexDigit(v[1])
	if err != nil {
		return 0, err
	}
	return hi<<4 | lo, nil
}
