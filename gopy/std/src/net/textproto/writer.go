// Writing.

package textproto

import (
	"bufio"
	"fmt"
	"io"
)

// Writer writes to W, to which nobody else should write while a DotWriter is in use.
type Writer struct {
	W   *bufio.Writer
	dot *dotWriter
}

// NewWriter makes a Writer.
func NewWriter(w *bufio.Writer) *Writer { return &Writer{W: w} }

// PrintfLine writes a line, ended by \r\n.
func (w *Writer) PrintfLine(format string, args ...any) error {
	w.endDot()
	fmt.Fprintf(w.W, format, args...)
	w.W.WriteString("\r\n")
	return w.W.Flush()
}

// DotWriter writes a text of lines: they are ended by \r\n, a dot at the beginning of one is doubled, and Close writes a line of one dot.
func (w *Writer) DotWriter() io.WriteCloser {
	w.endDot()
	w.dot = &dotWriter{w: w, start: true}
	return w.dot
}

func (w *Writer) endDot() {
	if w.dot != nil {
		w.dot.Close()
	}
}

type dotWriter struct {
	w       *Writer
	start   bool // at the beginning of a line
	cr      bool // behind a \r
	written bool
}

func (d *dotWriter) Write(b []byte) (n int, err error) {
	out := d.w.W
	for ; n < len(b); n++ {
		c := b[n]
		if c == '.' && d.start {
			out.WriteByte('.')
		}
		if c == '\n' && !d.cr {
			out.WriteByte('\r')
		}
		d.start = c == '\n'
		d.cr = c == '\r' && !d.cr
		d.written = true
		if err = out.WriteByte(c); err != nil {
			return n, err
		}
	}
	return n, nil
}

func (d *dotWriter) Close() error {
	if d.w.dot == d {
		d.w.dot = nil
	}
	out := d.w.W
	switch {
	case d.cr:
		out.WriteByte('\n')
	case !d.start || !d.written:
		out.WriteString("\r\n")
	}
	out.WriteString(".\r\n")
	return out.Flush()
}
