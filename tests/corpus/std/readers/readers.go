// Package readers builds readers and writers on top of others.
package readers

import (
	"fmt"
	"io"
	"strings"
)

// Rot13 turns letters.
type Rot13 struct{ R io.Reader }

func (r Rot13) Read(p []byte) (int, error) {
	n, err := r.R.Read(p)
	for i, c := range p[:n] {
		switch {
		case c >= 'a' && c <= 'z':
			p[i] = 'a' + (c-'a'+13)%26
		case c >= 'A' && c <= 'Z':
			p[i] = 'A' + (c-'A'+13)%26
		}
	}
	return n, err
}

// Counter counts bytes and lines.
type Counter struct {
	W            io.Writer
	Bytes, Lines int
}

func (c *Counter) Write(p []byte) (int, error) {
	n, err := c.W.Write(p)
	c.Bytes += n
	c.Lines += strings.Count(string(p[:n]), "\n")
	return n, err
}

// Limited fails after n bytes.
type Limited struct{ N int }

func (l *Limited) Write(p []byte) (int, error) {
	if len(p) > l.N {
		n := l.N
		l.N = 0
		return n, fmt.Errorf("disk full: %w", io.ErrShortWrite)
	}
	l.N -= len(p)
	return len(p), nil
}

// Copy copies a part.
func Copy(w io.Writer, r io.ReaderAt, from, n int64) (int64, error) {
	return io.Copy(w, io.NewSectionReader(r, from, n))
}
