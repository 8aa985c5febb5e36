package bytes

import (
	"errors"
	"internal/bytealg"
	"unicode/utf8"
)

// smallBufferSize is the least that is allocated for a Buffer.
const smallBufferSize = 64

const maxInt = int(^uint(0) >> 1)

// MinRead is how much room ReadFrom makes before it calls Read. If there is more than that beyond what is read, it allocates nothing.
const MinRead = 512

// ErrTooLarge is what a Buffer panics with that cannot grow any more.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// A Buffer holds bytes that have been written and not read yet. The zero value is an empty one, ready to use.
type Buffer struct {
	buf      []byte // what is in the buffer is buf[off:]
	off      int
	lastRead readOp // for what can be undone
}

// A readOp is what the last operation has read: a rune of so many bytes, or one of these.
type readOp int8

const (
	opRead    readOp = -1 // something else
	opInvalid readOp = 0  // nothing
)

// NewBuffer returns a Buffer with the bytes of buf in it. The Buffer owns buf from then on. To have a Buffer with room, make buf of
// length 0.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer with the bytes of s in it.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns what is in the buffer. That is good until the next operation that changes it.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// AvailableBuffer returns the room at the end, as an empty slice to append to and then pass to Write.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns what is in the buffer as a string. For a nil pointer that is "<nil>".
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Len returns how many bytes are in the buffer.
func (b *Buffer) Len() int { return len(b.buf) - b.off }

// Cap returns how many bytes have been allocated for it.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how many of them are not in use.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Reset makes the buffer empty. It keeps its memory.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.lastRead = opInvalid
}

// Truncate drops all but the first n bytes in the buffer. It panics if there are not as many.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.lastRead = opInvalid
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Grow makes room for at least n more bytes. It panics if n is negative, and with ErrTooLarge if that is too many.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	at := b.grow(n)
	b.buf = b.buf[:at]
}

// extend makes buf n bytes longer and returns the index of these.
func (b *Buffer) extend(n int) int {
	if at := len(b.buf); n <= cap(b.buf)-at {
		b.buf = b.buf[:at+n]
		return at
	}
	return b.grow(n)
}

// grow is extend, but goes back to the front first if the buffer is empty.
func (b *Buffer) grow(n int) int {
	held := b.Len()
	if held == 0 && b.off != 0 {
		b.Reset()
	}
	room := cap(b.buf)
	switch {
	case n <= room-len(b.buf):
		at := len(b.buf)
		b.buf = b.buf[:at+n]
		return at
	case b.buf == nil && n <= smallBufferSize:
		b.buf = make([]byte, n, smallBufferSize)
		return 0
	case n <= room/2-held:
		// Moving to the front what is there is cheap, and leaves half of the memory free.
		copy(b.buf, b.buf[b.off:])
	case room > maxInt-room-n:
		panic(ErrTooLarge)
	default:
		b.buf = enlarged(b.buf[b.off:], max(held+b.off+n, 2*(room-b.off)))
	}
	b.off = 0
	b.buf = b.buf[:held+n]
	return held
}

// enlarged returns the bytes of data in memory for size bytes. It panics with ErrTooLarge if there is no such memory.
func enlarged(data []byte, size int) []byte {
	defer func() {
		if recover() != nil {
			panic(ErrTooLarge)
		}
	}()
	buf := bytealg.Make(size)
	return buf[:copy(buf, data)]
}

// Write writes the bytes of p. It returns len(p) and no error.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.lastRead = opInvalid
	at := b.extend(len(p))
	return copy(b.buf[at:], p), nil
}

// WriteString writes the bytes of s. It returns len(s) and no error.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.lastRead = opInvalid
	at := b.extend(len(s))
	return copy(b.buf[at:], s), nil
}

// WriteByte writes c. There is no error.
func (b *Buffer) WriteByte(c byte) error {
	b.lastRead = opInvalid
	at := b.extend(1)
	b.buf[at] = c
	return nil
}

// WriteRune writes the UTF-8 of r. It returns the number of bytes and no error.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	if uint32(r) < utf8.RuneSelf {
		b.WriteByte(byte(r))
		return 1, nil
	}
	b.lastRead = opInvalid
	at := b.extend(utf8.UTFMax)
	b.buf = utf8.AppendRune(b.buf[:at], r)
	return len(b.buf) - at, nil
}
