package zlib

import (
	"compress/flate"
	"fmt"
	"hash"
	"hash/adler32"
	"io"
)

// Writer compresses what is written to it, and writes that to another writer.
type Writer struct {
	w        io.Writer
	level    int
	dict     []byte
	begun    bool // the header is written
	data     *flate.Writer
	checksum hash.Hash32
	err      error
}

// NewWriter returns a writer that compresses into w. It has to be closed, which does not close w.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevelDict(w, DefaultCompression, nil)
	return z
}

// NewWriterLevel is NewWriter with a level, one of the constants here or a number between [BestSpeed] and [BestCompression].
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	return NewWriterLevelDict(w, level, nil)
}

// NewWriterLevelDict is NewWriterLevel with a dictionary, see flate.NewWriterDict. It must not be modified.
func NewWriterLevelDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("zlib: invalid compression level: %d", level)
	}
	return &Writer{w: w, level: level, dict: dict}, nil
}

// Reset makes z as new, with the same level and dictionary and another writer.
func (z *Writer) Reset(w io.Writer) {
	z.w = w
	z.begun = false
	z.err = nil
	if z.data != nil {
		z.data.Reset(w)
		z.checksum.Reset()
	}
}

// begin writes the header, if it is not written.
func (z *Writer) begin() {
	if z.begun {
		return
	}
	z.begun = true
	level := byte(2)
	switch {
	case z.level == HuffmanOnly || z.level == NoCompression || z.level == BestSpeed:
		level = 0
	case 2 <= z.level && z.level <= 5:
		level = 1
	case z.level >= 7:
		level = 3
	}
	b := []byte{largestWindow<<4 | method, level << 6}
	if z.dict != nil {
		b[1] |= hasDictionary
	}
	b[1] += byte(31 - (uint(b[0])<<8|uint(b[1]))%31)
	if _, z.err = z.w.Write(b); z.err != nil {
		return
	}
	if z.dict != nil {
		if z.writeSum(adler32.Checksum(z.dict)); z.err != nil {
			return
		}
	}
	if z.data == nil {
		z.data, z.err = flate.NewWriterDict(z.w, z.level, z.dict)
		z.checksum = adler32.New()
	}
}

// writeSum writes a checksum.
func (z *Writer) writeSum(v uint32) {
	_, z.err = z.w.Write([]byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)})
}

// Write compresses p.
func (z *Writer) Write(p []byte) (n int, err error) {
	if z.begin(); z.err != nil {
		return 0, z.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	n, z.err = z.data.Write(p)
	if z.err == nil {
		z.checksum.Write(p)
	}
	return n, z.err
}

// Flush writes all that has been written to z, so that a reader can read it before there is more.
func (z *Writer) Flush() error {
	if z.begin(); z.err == nil {
		z.err = z.data.Flush()
	}
	return z.err
}

// Close writes the rest. It does not close the writer behind.
func (z *Writer) Close() error {
	if z.begin(); z.err != nil {
		return z.err
	}
	if z.err = z.data.Close(); z.err == nil {
		z.writeSum(z.checksum.Sum32())
	}
	return z.err
}
