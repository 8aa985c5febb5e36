// Package bufio puts buffers between a program and its input and output, and splits text into tokens.
//
// This file has the Reader's buffer and what reads bytes and characters; lines.go reads up to a delimiter, writer.go has the
// Writer, scan.go the Scanner and split.go the functions that split for it.
package bufio

import (
	"errors"
	"io"
	"unicode/utf8"
)

// Errors of wrong use.
var (
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	ErrBufferFull        = errors.New("bufio: buffer full")
	ErrNegativeCount     = errors.New("bufio: negative count")
)

var errNegativeRead = errors.New("bufio: reader returned negative count from Read")
var errNegativeWrite = errors.New("bufio: writer returned negative count from Write")

const (
	usualSize  = 4096
	leastSize  = 16  // of a Reader's buffer
	maxNothing = 100 // how often in a row a Read may give neither data nor an error
)

// Reader is a buffer for an [io.Reader].
type Reader struct {
	buf          []byte
	rd           io.Reader // where data come from
	r, w         int       // buf[r:w] has been read from rd, but not been given out
	err          error     // the error of rd that is to be returned once buf is empty
	lastByte     int       // for UnreadByte: the byte read last, or -1
	lastRuneSize int       // for UnreadRune: the size of the character read last, or -1
}

// NewReader returns a Reader for rd with a buffer of the usual size.
func NewReader(rd io.Reader) *Reader {
	return NewReaderSize(rd, usualSize)
}

// NewReaderSize returns a Reader for rd with a buffer of size bytes or more. That may be rd itself.
func NewReaderSize(rd io.Reader, size int) *Reader {
	if b, ok := rd.(*Reader); ok && len(b.buf) >= size {
		return b
	}
	return &Reader{buf: make([]byte, max(size, leastSize)), rd: rd, lastByte: -1, lastRuneSize: -1}
}

// Size returns the size of the buffer.
func (b *Reader) Size() int { return len(b.buf) }

// Reset forgets all data and errors and goes on with r. A zero Reader gets a buffer of the usual size.
func (b *Reader) Reset(r io.Reader) {
	if r == b {
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, usualSize)
	}
	*b = Reader{buf: b.buf, rd: r, lastByte: -1, lastRuneSize: -1}
}

// Buffered returns how many bytes can be read from the buffer.
func (b *Reader) Buffered() int { return b.w - b.r }

// fill moves what the buffer holds to its beginning and reads more behind it, where there must be room. What goes wrong is
// noted in b.err.
func (b *Reader) fill() {
	if b.r > 0 {
		b.w = copy(b.buf, b.buf[b.r:b.w])
		b.r = 0
	}
	if b.w >= len(b.buf) {
		panic("bufio: tried to fill full buffer")
	}
	for range maxNothing {
		n, err := b.rd.Read(b.buf[b.w:])
		if n < 0 {
			panic(errNegativeRead)
		}
		b.w += n
		if err != nil {
			b.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	b.err = io.ErrNoProgress
}

// takeErr returns b.err, which is to be reported once only.
func (b *Reader) takeErr() error {
	err := b.err
	b.err = nil
	return err
}

// forget makes UnreadByte and UnreadRune impossible until the next read.
func (b *Reader) forget() {
	b.lastByte = -1
	b.lastRuneSize = -1
}

// Peek returns the next n bytes without moving on; they are valid until the next read. If there are fewer, the error says
// why; it is [ErrBufferFull] if n is more than the buffer holds.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.forget()
	for b.Buffered() < n && b.Buffered() < len(b.buf) && b.err == nil {
		b.fill()
	}
	if n > len(b.buf) {
		return b.buf[b.r:b.w], ErrBufferFull
	}
	if b.Buffered() >= n {
		return b.buf[b.r : b.r+n], nil
	}
	err := b.takeErr()
	if err == nil {
		err = ErrBufferFull
	}
	return b.buf[b.r:b.w], err
}

// Discard skips n bytes and returns how many it skipped; if that is less, the error says why.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	if n == 0 {
		return 0, nil
	}
	b.forget()
	for {
		if b.r == b.w {
			b.fill()
		}
		step := min(b.Buffered(), n-discarded)
		b.r += step
		discarded += step
		if discarded == n {
			return n, nil
		}
		if b.err != nil {
			return discarded, b.takeErr()
		}
	}
}

// Read reads into p what the buffer holds, or what one Read of the underlying reader gives; so n may be less than len(p).
func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		if b.r < b.w {
			return 0, nil
		}
		return 0, b.takeErr()
	}
	if b.r == b.w {
		if b.err != nil {
			return 0, b.takeErr()
		}
		direct := len(p) >= len(b.buf) // no need for the buffer
		target := p
		if !direct {
			b.r, b.w = 0, 0
			target = b.buf
		}
		n, b.err = b.rd.Read(target)
		if n < 0 {
			panic(errNegativeRead)
		}
		if direct {
			if n > 0 {
				b.lastByte = int(p[n-1])
				b.lastRuneSize = -1
			}
			return n, b.takeErr()
		}
		if n == 0 {
			return 0, b.takeErr()
		}
		b.w = n
	}
	n = copy(p, b.buf[b.r:b.w])
	b.r += n
	b.lastByte = int(b.buf[b.r-1])
	b.lastRuneSize = -1
	return n, nil
}

// ReadByte reads one byte.
func (b *Reader) ReadByte() (byte, error) {
	b.lastRuneSize = -1
	for b.r == b.w {
		if b.err != nil {
			return 0, b.takeErr()
		}
		b.fill()
	}
	c := b.buf[b.r]
	b.r++
	b.lastByte = int(c)
	return c, nil
}

// UnreadByte takes back the byte read last, by whatever read operation. Without one, after Peek and the like or a second
// time it returns [ErrInvalidUnreadByte].
func (b *Reader) UnreadByte() error {
	if b.lastByte < 0 || b.r == 0 && b.w > 0 {
		return ErrInvalidUnreadByte
	}
	if b.r > 0 {
		b.r--
	} else {
		b.w = 1
	}
	b.buf[b.r] = byte(b.lastByte)
	b.forget()
	return nil
}

// ReadRune reads one UTF-8 encoded character and returns it with its size. What is no proper UTF-8 takes one byte and gives
// U+FFFD.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	if b.r < b.w && b.buf[b.r] < utf8.RuneSelf {
		c := b.buf[b.r]
		b.r++
		b.lastByte = int(c)
		b.lastRuneSize = 1
		return rune(c), 1, nil
	}
	for b.Buffered() < utf8.UTFMax && b.err == nil && b.Buffered() < len(b.buf) && !utf8.FullRune(b.buf[b.r:b.w]) {
		b.fill()
	}
	b.lastRuneSize = -1
	if b.r == b.w {
		return 0, 0, b.takeErr()
	}
	r, size = utf8.DecodeRune(b.buf[b.r:b.w])
	b.r += size
	b.lastByte = int(b.buf[b.r-1])
	b.lastRuneSize = size
	return r, size, nil
}

// UnreadRune takes back the character read last. If the last operation was not a ReadRune it returns
// [ErrInvalidUnreadRune].
func (b *Reader) UnreadRune() error {
	if b.lastRuneSize < 0 || b.r < b.lastRuneSize {
		return ErrInvalidUnreadRune
	}
	b.r -= b.lastRuneSize
	b.forget()
	return nil
}
