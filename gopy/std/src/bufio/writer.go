package bufio

import (
	"io"
	"unicode/utf8"
)

// Writer is a buffer for an [io.Writer]. After an error all later writes and Flush return that error. What is in the buffer
// at the end gets out by Flush only.
type Writer struct {
	err error
	buf []byte
	n   int // buf[:n] is still to be written
	wr  io.Writer
}

// NewWriter returns a Writer for w with a buffer of the usual size.
func NewWriter(w io.Writer) *Writer {
	return NewWriterSize(w, usualSize)
}

// NewWriterSize returns a Writer for w with a buffer of size bytes or more. That may be w itself.
func NewWriterSize(w io.Writer, size int) *Writer {
	if b, ok := w.(*Writer); ok && len(b.buf) >= size {
		return b
	}
	if size <= 0 {
		size = usualSize
	}
	return &Writer{buf: make([]byte, size), wr: w}
}

// Size returns the size of the buffer.
func (b *Writer) Size() int { return len(b.buf) }

// Available returns how many bytes of the buffer are free.
func (b *Writer) Available() int { return len(b.buf) - b.n }

// Buffered returns how many bytes wait in the buffer.
func (b *Writer) Buffered() int { return b.n }

// AvailableBuffer returns an empty slice over the free part of the buffer, to append to and to pass to Write right away.
func (b *Writer) AvailableBuffer() []byte {
	return b.buf[b.n:][:0]
}

// Reset forgets data and error and goes on with w. A zero Writer gets a buffer of the usual size.
func (b *Writer) Reset(w io.Writer) {
	if w == b {
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, usualSize)
	}
	b.err = nil
	b.n = 0
	b.wr = w
}

// Flush writes what the buffer holds to the underlying writer.
func (b *Writer) Flush() error {
	if b.err != nil || b.n == 0 {
		return b.err
	}
	n, err := b.wr.Write(b.buf[:b.n])
	if err == nil {
		if n >= b.n {
			b.n = 0
			return nil
		}
		err = io.ErrShortWrite
	}
	if 0 < n && n < b.n {
		copy(b.buf, b.buf[n:b.n])
	}
	b.n -= n
	b.err = err
	return err
}

// Write writes p and returns how many bytes of it got at least into the buffer; the error says why if that is not all.
func (b *Writer) Write(p []byte) (nn int, err error) {
	for len(p) > len(b.buf)-b.n && b.err == nil {
		var n int
		if b.n == 0 { // too much for the whole buffer
			n, b.err = b.wr.Write(p)
		} else {
			n = copy(b.buf[b.n:], p)
			b.n += n
			b.Flush()
		}
		nn += n
		p = p[n:]
	}
	if b.err != nil {
		return nn, b.err
	}
	n := copy(b.buf[b.n:], p)
	b.n += n
	return nn + n, nil
}

// WriteString writes s and returns as Write does.
func (b *Writer) WriteString(s string) (int, error) {
	if len(s) > len(b.buf)-b.n {
		return b.writeLong(s)
	}
	if b.err != nil {
		return 0, b.err
	}
	b.n += copy(b.buf[b.n:], s)
	return len(s), nil
}

// writeLong is WriteString for what is more than the buffer has room for.
func (b *Writer) writeLong(s string) (written int, err error) {
	var direct io.StringWriter // the underlying writer, if it is one
	asked := false
	for len(s) > len(b.buf)-b.n && b.err == nil {
		if b.n == 0 && !asked {
			direct, _ = b.wr.(io.StringWriter)
			asked = true
		}
		var n int
		if b.n == 0 && direct != nil {
			n, b.err = direct.WriteString(s)
		} else {
			n = copy(b.buf[b.n:], s)
			b.n += n
			b.Flush()
		}
		written += n
		s = s[n:]
	}
	if b.err != nil {
		return written, b.err
	}
	n := copy(b.buf[b.n:], s)
	b.n += n
	return written + n, nil
}

// WriteByte writes one byte.
func (b *Writer) WriteByte(c byte) error {
	if b.err != nil {
		return b.err
	}
	if b.n >= len(b.buf) && b.Flush() != nil {
		return b.err
	}
	b.buf[b.n] = c
	b.n++
	return nil
}

// WriteRune writes one character in UTF-8 and returns its size in bytes.
func (b *Writer) WriteRune(r rune) (size int, err error) {
	if 0 <= r && r < utf8.RuneSelf {
		if err := b.WriteByte(byte(r)); err != nil {
			return 0, err
		}
		return 1, nil
	}
	if b.err != nil {
		return 0, b.err
	}
	if b.Available() < utf8.UTFMax {
		if b.Flush() != nil {
			return 0, b.err
		}
		if b.Available() < utf8.UTFMax { // a very small buffer
			return b.WriteString(string(r))
		}
	}
	size = utf8.EncodeRune(b.buf[b.n:], r)
	b.n += size
	return size, nil
}

// ReadFrom writes all that r gives. When the buffer is empty it leaves the rest to ReadFrom of the underlying writer if it
// has that. The end of input is no error.
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error) {
	if b.err != nil {
		return 0, b.err
	}
	taker, _ := b.wr.(io.ReaderFrom)
	for err == nil {
		if b.Available() == 0 {
			if err := b.Flush(); err != nil {
				return n, err
			}
		}
		if taker != nil && b.n == 0 {
			more, err := taker.ReadFrom(r)
			b.err = err
			return n + more, err
		}
		count := 0
		for tries := 0; count == 0 && err == nil; tries++ {
			if tries == maxNothing {
				return n, io.ErrNoProgress
			}
			count, err = r.Read(b.buf[b.n:])
		}
		b.n += count
		n += int64(count)
	}
	if err == io.EOF {
		err = nil
		if b.Available() == 0 {
			err = b.Flush()
		}
	}
	return n, err
}

// ReadWriter has a Reader and a Writer, so it is an [io.ReadWriter].
type ReadWriter struct {
	*Reader
	*Writer
}

// NewReadWriter returns a ReadWriter of r and w.
func NewReadWriter(r *Reader, w *Writer) *ReadWriter {
	return &ReadWriter{Reader: r, Writer: w}
}
