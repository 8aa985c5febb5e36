package flate

// Compression: the writer.

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

// Writer compresses what is written to it, and writes that to another writer. Some of it comes out only when there is more, or by Flush or
// Close.
type Writer struct {
	w      io.Writer
	level  int
	search search
	dict   []byte
	err    error

	data    []byte // history, and what is not yet compressed
	pending int    // where that begins
	base    int    // position of data in all, for the chains
	chains  *chains
	tokens  []token
	out     bitWriter
}

const blockData = 65535 // so much is compressed at a time

// NewWriter returns a writer that compresses with a level from [BestSpeed] to [BestCompression], or [NoCompression],
// [DefaultCompression] or [HuffmanOnly]. The result is the same for the same data, but not the one of another release.
func NewWriter(w io.Writer, level int) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, fmt.Errorf("flate: invalid compression level %d: want value in range [-2, 9]", level)
	}
	if level == DefaultCompression {
		level = 6
	}
	z := &Writer{level: level}
	if level > 0 {
		z.search = searches[level]
		z.chains = new(chains)
	}
	z.Reset(w)
	return z, nil
}

// NewWriterDict is NewWriter with a dictionary: data that is likely to be repeated, as if it had been written before. It must be
// decompressed with the same one.
func NewWriterDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	z, err := NewWriter(w, level)
	if err != nil {
		return nil, err
	}
	z.dict = slices.Clone(dict)
	z.Reset(w)
	return z, nil
}

// Reset makes z as new, with another writer and the same level and dictionary.
func (z *Writer) Reset(dst io.Writer) {
	z.w = dst
	z.err = nil
	z.out = bitWriter{bytes: z.out.bytes[:0]}
	z.tokens = z.tokens[:0]
	z.data = z.data[:0]
	z.base = 0
	if z.level > 0 {
		*z.chains = chains{}
		dict := z.dict
		if len(dict) > windowSize {
			dict = dict[len(dict)-windowSize:]
		}
		z.base = 1 // 0 is no position
		z.data = append(z.data, dict...)
		z.insert(0, len(dict))
	}
	z.pending = len(z.data)
}

// Write compresses data.
func (z *Writer) Write(data []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	n = len(data)
	for len(data) > 0 {
		if len(z.data)-z.pending == blockData {
			if z.compress(); z.err != nil {
				return 0, z.err
			}
		}
		take := min(len(data), blockData-(len(z.data)-z.pending))
		z.data = append(z.data, data[:take]...)
		data = data[take:]
	}
	return n, nil
}

// Flush writes all that has been written to z, and a mark after which a reader gives it without waiting for more.
func (z *Writer) Flush() error {
	if z.err != nil {
		return z.err
	}
	z.compress()
	if z.err == nil {
		z.out.stored(nil)
		z.write()
	}
	return z.err
}

var errClosed = errors.New("flate: closed writer")

// Close writes the rest. It does not close the writer behind.
func (z *Writer) Close() error {
	if z.err == errClosed {
		return nil
	}
	if z.err != nil {
		return z.err
	}
	z.compress()
	if z.err == nil {
		z.out.end()
		z.write()
	}
	if z.err != nil {
		return z.err
	}
	z.err = errClosed
	return nil
}

// write hands over what is compressed.
func (z *Writer) write() {
	if z.err == nil && len(z.out.bytes) > 0 {
		_, z.err = z.w.Write(z.out.bytes)
	}
	z.out.bytes = z.out.bytes[:0]
}

// compress compresses what is pending.
func (z *Writer) compress() {
	data := z.data[z.pending:]
	switch {
	case len(data) == 0:
		return
	case z.level == NoCompression:
		z.out.stored(data)
		z.data = z.data[:0]
	case z.level == HuffmanOnly:
		for _, c := range data {
			z.tokens = append(z.tokens, token(c))
		}
		z.out.block(z.tokens, data)
		z.data = z.data[:0]
	default:
		z.tokenize()
		z.out.block(z.tokens, data)
		if excess := len(z.data) - windowSize; excess > 0 {
			z.data = z.data[:copy(z.data, z.data[excess:])]
			z.base += excess
		}
		if z.base > 1<<30 { // before positions get too large for the chains
			*z.chains = chains{}
			z.base = 1
		}
	}
	z.tokens = z.tokens[:0]
	z.pending = len(z.data)
	z.write()
}
