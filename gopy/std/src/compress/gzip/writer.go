package gzip

// Writing files.

import (
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"time"
)

// Writer compresses what is written to it into a file. The fields of Header may be set before the first call of Write, Flush or
// Close.
type Writer struct {
	Header
	w        io.Writer
	level    int
	begun    bool // the header is written
	closed   bool
	data     *flate.Writer
	checksum uint32
	size     uint32
	err      error
}

// NewWriter returns a writer of a file. It has to be closed, which does not close w.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevel(w, DefaultCompression)
	return z
}

// NewWriterLevel is NewWriter with a level, one of the constants here or a number between [BestSpeed] and [BestCompression].
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("gzip: invalid compression level: %d", level)
	}
	z := &Writer{level: level}
	z.Reset(w)
	return z, nil
}

// Reset makes z as new, with the same level and a file in another writer.
func (z *Writer) Reset(w io.Writer) {
	const unknown = 255
	*z = Writer{Header: Header{OS: unknown}, w: w, level: z.level, data: z.data}
	if z.data != nil {
		z.data.Reset(w)
	}
}

// Write compresses p.
func (z *Writer) Write(p []byte) (n int, err error) {
	if z.begin(); z.err != nil {
		return 0, z.err
	}
	z.size += uint32(len(p))
	z.checksum = crc32.Update(z.checksum, crc32.IEEETable, p)
	n, z.err = z.data.Write(p)
	return n, z.err
}

// Flush writes all that has been written to z, so that a reader can read it before there is more.
func (z *Writer) Flush() error {
	if z.err != nil || z.closed {
		return z.err
	}
	if z.begin(); z.err == nil {
		z.err = z.data.Flush()
	}
	return z.err
}

// Close writes the rest of the file. It does not close the writer behind.
func (z *Writer) Close() error {
	if z.err != nil || z.closed {
		return z.err
	}
	z.closed = true
	if z.begin(); z.err != nil {
		return z.err
	}
	if z.err = z.data.Close(); z.err != nil {
		return z.err
	}
	var b [8]byte
	put32(b[:], z.checksum)
	put32(b[4:], z.size)
	z.write(b[:])
	return z.err
}

// write writes a part of the file.
func (z *Writer) write(b []byte) {
	if z.err == nil {
		_, z.err = z.w.Write(b)
	}
}

// begin writes the header, if it is not written.
func (z *Writer) begin() {
	if z.err != nil || z.begun {
		return
	}
	z.begun = true
	b := [10]byte{0: magic1, 1: magic2, 2: deflate, 9: z.OS}
	if z.Extra != nil {
		b[3] |= flagExtra
	}
	if z.Name != "" {
		b[3] |= flagName
	}
	if z.Comment != "" {
		b[3] |= flagComment
	}
	if z.ModTime.After(time.Unix(0, 0)) {
		put32(b[4:], uint32(z.ModTime.Unix()))
	}
	switch z.level {
	case BestCompression:
		b[8] = 2
	case BestSpeed:
		b[8] = 4
	}
	z.write(b[:])
	if z.err == nil && z.Extra != nil {
		if len(z.Extra) > 0xffff {
			z.err = errors.New("gzip.Write: Extra data is too large")
			return
		}
		z.write([]byte{byte(len(z.Extra)), byte(len(z.Extra) >> 8)})
		z.write(z.Extra)
	}
	if z.Name != "" {
		z.writeText(z.Name)
	}
	if z.Comment != "" {
		z.writeText(z.Comment)
	}
	if z.err == nil && z.data == nil {
		z.data, _ = flate.NewWriter(z.w, z.level)
	}
}

// writeText writes text in Latin-1, and a zero byte.
func (z *Writer) writeText(s string) {
	if z.err != nil {
		return
	}
	b := make([]byte, 0, len(s)+1)
	for _, c := range s {
		if c == 0 || c > 0xff {
			z.err = errors.New("gzip.Write: non-Latin-1 header string")
			return
		}
		b = append(b, byte(c))
	}
	z.write(append(b, 0))
}
