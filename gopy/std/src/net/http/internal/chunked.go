// Package internal has what net/http and net/http/httputil share: bodies in chunks (RFC 9112, section 7.1).
package internal

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
)

// ErrLineTooLong is what reading a chunk's size gives if there is no end of it.
var ErrLineTooLong = errors.New("header line too long")

const maxLine = 4096

// NewChunkedReader makes a reader of the contents of chunks. It ends behind the last, empty one; what follows, a trailer, is left in r if that
// is a *bufio.Reader.
func NewChunkedReader(r io.Reader) io.Reader {
	br, ok := r.(*bufio.Reader)
	if !ok {
		br = bufio.NewReader(r)
	}
	return &chunkedReader{r: br}
}

type chunkedReader struct {
	r      *bufio.Reader
	left   uint64 // of the chunk
	ending bool   // the chunk was read, but not the line end behind it
	excess int64  // bytes that were spent on sizes and not on contents
	err    error
}

func (c *chunkedReader) Read(b []byte) (n int, err error) {
	for c.err == nil {
		if c.ending {
			if n > 0 && c.r.Buffered() < 2 {
				break // do not wait for more while there is something to hand out
			}
			c.lineEnd()
			continue
		}
		if c.left == 0 {
			if n > 0 && !c.sizeBuffered() {
				break
			}
			c.begin()
			continue
		}
		if len(b) == 0 {
			break
		}
		k := uint64(len(b))
		if k > c.left {
			k = c.left
		}
		var got int
		got, c.err = c.r.Read(b[:k])
		n += got
		b = b[got:]
		c.left -= uint64(got)
		if c.left == 0 && c.err == nil {
			c.ending = true
		} else if c.err == io.EOF {
			c.err = io.ErrUnexpectedEOF
		}
	}
	return n, c.err
}

func (c *chunkedReader) sizeBuffered() bool {
	b, _ := c.r.Peek(c.r.Buffered())
	return bytes.IndexByte(b, '\n') >= 0
}

func (c *chunkedReader) lineEnd() {
	var two [2]byte
	_, c.err = io.ReadFull(c.r, two[:])
	switch {
	case c.err == io.EOF:
		c.err = io.ErrUnexpectedEOF
	case c.err == nil && string(two[:]) != "\r\n":
		c.err = errors.New("malformed chunked encoding")
	}
	c.ending = false
}

// begin reads the line with the size of the next chunk.
func (c *chunkedReader) begin() {
	line, err := c.r.ReadSlice('\n')
	if err != nil {
		switch err {
		case io.EOF:
			err = io.ErrUnexpectedEOF
		case bufio.ErrBufferFull:
			err = ErrLineTooLong
		}
		c.err = err
		return
	}
	if len(line) >= maxLine {
		c.err = ErrLineTooLong
		return
	}
	if len(line) < 2 || line[len(line)-2] != '\r' {
		c.err = errors.New("chunked line ends with bare LF")
		return
	}
	text := line[:len(line)-2]
	if bytes.IndexByte(text, '\r') >= 0 {
		c.err = errors.New("chunked encoding contains bare CR")
		return
	}
	c.excess += int64(len(line)) + 2
	text, _, _ = bytes.Cut(bytes.TrimRight(text, " \t"), []byte(";"))
	if c.left, c.err = parseHex(bytes.TrimRight(text, " \t")); c.err != nil {
		return
	}
	// A sender may add some to each chunk, but not send mostly that.
	c.excess = max(c.excess-16-2*int64(min(c.left, 1<<40)), 0)
	if c.excess > 16*1024 {
		c.err = errors.New("chunked encoding contains too much non-data")
		return
	}
	if c.left == 0 {
		c.err = io.EOF
	}
}

func parseHex(v []byte) (n uint64, err error) {
	if len(v) == 0 {
		return 0, errors.New("empty hex number for chunk length")
	}
	for i, b := range v {
		switch {
		case '0' <= b && b <= '9':
			b -= '0'
		case 'a' <= b && b <= 'f':
			b -= 'a' - 10
		case 'A' <= b && b <= 'F':
			b -= 'A' - 10
		default:
			return 0, errors.New("invalid byte in chunk length")
		}
		if i == 16 {
			return 0, errors.New("http chunk length too large")
		}
		n = n<<4 | uint64(b)
	}
	return n, nil
}

// NewChunkedWriter makes a writer that writes each p as a chunk. Close writes the empty chunk, but not the line end behind the trailer.
func NewChunkedWriter(w io.Writer) io.WriteCloser { return &chunkedWriter{w} }

type chunkedWriter struct{ w io.Writer }

func (c *chunkedWriter) Write(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	if _, err = io.WriteString(c.w, strconv.FormatInt(int64(len(p)), 16)+"\r\n"); err != nil {
		return 0, err
	}
	if n, err = c.w.Write(p); err != nil {
		return n, err
	}
	if n != len(p) {
		return n, io.ErrShortWrite
	}
	if _, err = io.WriteString(c.w, "\r\n"); err != nil {
		return n, err
	}
	if b, ok := c.w.(*Flushing); ok {
		err = b.Flush()
	}
	return n, err
}

func (c *chunkedWriter) Close() error {
	_, err := io.WriteString(c.w, "0\r\n")
	return err
}

// Flushing is a buffer that a chunked writer flushes behind each chunk.
type Flushing struct{ *bufio.Writer }
