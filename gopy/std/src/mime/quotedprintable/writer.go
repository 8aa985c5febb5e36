// Encoding.

package quotedprintable

import "io"

const lineLength = 76

// Writer encodes. Close must be called at the end.
type Writer struct {
	// Binary says that line ends in the text are bytes like others.
	Binary bool

	w    io.Writer
	line []byte
	cr   bool // the last byte that was not escaped was a \r, which has ended a line
}

// NewWriter makes a Writer.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Write encodes p. Lines may be no longer than 76 bytes: a = at the end says that one goes on.
func (w *Writer) Write(p []byte) (n int, err error) {
	for i, c := range p {
		switch {
		case c >= '!' && c <= '~' && c != '=':
			err = w.put(c)
		case c == ' ' || c == '\t':
			err = w.put(c)
		case !w.Binary && (c == '\n' || c == '\r'):
			if w.cr && c == '\n' {
				w.cr = false
				continue
			}
			if err = w.spaceEnd(); err == nil {
				err = w.newline()
			}
			if err != nil {
				return i, err
			}
			w.cr = c == '\r'
			continue
		default:
			if err = w.escape(c); err != nil {
				return i, err
			}
			continue
		}
		w.cr = false
		if err != nil {
			return i, err
		}
	}
	return len(p), nil
}

// put adds a byte as it is.
func (w *Writer) put(c byte) error {
	if len(w.line) == lineLength-1 {
		if err := w.soft(); err != nil {
			return err
		}
	}
	w.line = append(w.line, c)
	return nil
}

func (w *Writer) escape(c byte) error {
	const digits = "0123456789ABCDEF"
	if lineLength-1-len(w.line) < 3 {
		if err := w.soft(); err != nil {
			return err
		}
	}
	w.line = append(w.line, '=', digits[c>>4], digits[c&15])
	return nil
}

// soft ends a line that goes on.
func (w *Writer) soft() error {
	w.line = append(w.line, '=')
	return w.newline()
}

func (w *Writer) newline() error {
	w.line = append(w.line, '\r', '\n')
	return w.flush()
}

func (w *Writer) flush() error {
	_, err := w.w.Write(w.line)
	w.line = w.line[:0]
	return err
}

// spaceEnd escapes a blank at the end of a line, which might get lost.
func (w *Writer) spaceEnd() error {
	if n := len(w.line); n > 0 && (w.line[n-1] == ' ' || w.line[n-1] == '\t') {
		c := w.line[n-1]
		w.line = w.line[:n-1]
		return w.escape(c)
	}
	return nil
}

// Close writes what is left.
func (w *Writer) Close() error {
	if err := w.spaceEnd(); err != nil {
		return err
	}
	return w.flush()
}
