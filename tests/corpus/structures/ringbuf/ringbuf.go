// Package ringbuf has a circular buffer of bytes.
package ringbuf

import (
	"errors"
	"io"
)

// Errors of reading and writing.
var (
	ErrFull  = errors.New("buffer full")
	ErrEmpty = errors.New("buffer empty")
)

// Buffer is first in, first out, and has a fixed size.
type Buffer struct {
	data        []byte
	start, used int
}

var _ io.ByteWriter = (*Buffer)(nil)

// New makes a buffer.
func New(size int) *Buffer { return &Buffer{data: make([]byte, size)} }

// ReadByte takes the oldest byte out.
func (b *Buffer) ReadByte() (byte, error) {
	if b.used == 0 {
		return 0, ErrEmpty
	}
	c := b.data[b.start]
	b.start = (b.start + 1) % len(b.data)
	b.used--
	return c, nil
}

// WriteByte adds a byte.
func (b *Buffer) WriteByte(c byte) error {
	if b.used == len(b.data) {
		return ErrFull
	}
	b.data[(b.start+b.used)%len(b.data)] = c
	b.used++
	return nil
}

// Overwrite adds a byte, over the oldest if it must.
func (b *Buffer) Overwrite(c byte) {
	if b.WriteByte(c) == ErrFull {
		b.data[b.start] = c
		b.start = (b.start + 1) % len(b.data)
	}
}

// Reset empties the buffer.
func (b *Buffer) Reset() { b.start, b.used = 0, 0 }
