// Dumps: lines like
//
//	00000010  68 65 6c 6c 6f 20 77 6f  72 6c 64 0a              |hello world.|

package hex

import (
	"errors"
	"io"
)

// Dump returns a dump of the data, as the program hexdump -C makes it.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var text buffer
	d := dumper{w: &text}
	d.Write(data)
	d.Close()
	return string(text)
}

type buffer []byte

func (b *buffer) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

// Dumper returns a writer that writes a dump of what is written to it. Close writes the last line.
func Dumper(w io.Writer) io.WriteCloser {
	return &dumper{w: w}
}

type dumper struct {
	w      io.Writer
	line   [16]byte // the bytes of the line so far
	used   int
	offset uint32 // of the next byte
	closed bool
}

// separator returns what follows the byte at i in a line.
func separator(i int) string {
	switch i {
	case 7:
		return "  "
	case 15:
		return "  |"
	}
	return " "
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for _, b := range data {
		var text [16]byte
		out := text[:0]
		if d.used == 0 {
			o := d.offset
			out = AppendEncode(out, []byte{byte(o >> 24), byte(o >> 16), byte(o >> 8), byte(o)})
			if _, err := d.w.Write(append(out, "  "...)); err != nil {
				return n, err
			}
			out = text[:0]
		}
		out = append(out, digits[b>>4], digits[b&15])
		if _, err := d.w.Write(append(out, separator(d.used)...)); err != nil {
			return n, err
		}
		n++
		d.line[d.used] = b
		d.used++
		d.offset++
		if d.used == len(d.line) {
			if err := d.endLine(); err != nil {
				return n, err
			}
			d.used = 0
		}
	}
	return n, nil
}

// endLine writes the bytes of the line as characters.
func (d *dumper) endLine() error {
	out := make([]byte, 0, len(d.line)+2)
	for _, b := range d.line[:d.used] {
		if b < ' ' || b > '~' {
			b = '.'
		}
		out = append(out, b)
	}
	_, err := d.w.Write(append(out, '|', '\n'))
	return err
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if d.used == 0 {
		return nil
	}
	for i := d.used; i < len(d.line); i++ {
		if _, err := d.w.Write([]byte("  " + separator(i))); err != nil {
			return err
		}
	}
	return d.endLine()
}
