// Reading.

package textproto

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Reader reads from R, which nobody else should read while a DotReader is in use.
type Reader struct {
	R   *bufio.Reader
	dot *dotReader
}

// NewReader makes a Reader. Who reads from strangers gives it a limited one: lines may be of any length.
func NewReader(r *bufio.Reader) *Reader { return &Reader{R: r} }

// ReadLine reads a line, without \n or \r\n.
func (r *Reader) ReadLine() (string, error) {
	line, err := r.line()
	return string(line), err
}

// ReadLineBytes is ReadLine for bytes.
func (r *Reader) ReadLineBytes() ([]byte, error) {
	line, err := r.line()
	if line != nil {
		line = bytes.Clone(line)
	}
	return line, err
}

// line reads a line, which is good until the next call.
func (r *Reader) line() ([]byte, error) {
	r.endDot()
	var whole []byte
	for {
		part, more, err := r.R.ReadLine()
		if err != nil {
			return nil, err
		}
		if whole == nil && !more {
			return part, nil
		}
		whole = append(whole, part...)
		if !more {
			return whole, nil
		}
	}
}

// ReadContinuedLine reads a line and those behind it that begin with a blank: they continue it. Space at the ends of each is replaced by one
// blank between them.
func (r *Reader) ReadContinuedLine() (string, error) {
	line, err := r.continued(false)
	return string(line), err
}

// ReadContinuedLineBytes is ReadContinuedLine for bytes.
func (r *Reader) ReadContinuedLineBytes() ([]byte, error) {
	return r.continued(false)
}

func trimBlanks(b []byte) []byte { return bytes.Trim(b, " \t") }

func (r *Reader) continued(field bool) ([]byte, error) {
	line, err := r.line()
	if err != nil || len(line) == 0 {
		return line, err
	}
	if field && bytes.IndexByte(line, ':') < 0 {
		return nil, ProtocolError(fmt.Sprintf("malformed MIME header: missing colon: %q", line))
	}
	line = append([]byte(nil), trimBlanks(line)...)
	for r.blanks() {
		next, err := r.line()
		if err != nil {
			return nil, err
		}
		line = append(append(line, ' '), trimBlanks(next)...)
	}
	return line, nil
}

// blanks skips blanks and tabs, and tells whether there were any.
func (r *Reader) blanks() bool {
	for n := 0; ; n++ {
		c, err := r.R.ReadByte()
		if err != nil {
			return n > 0
		}
		if c != ' ' && c != '\t' {
			r.R.UnreadByte()
			return n > 0
		}
	}
}

// ReadMIMEHeader reads "Name: value" lines up to an empty one.
func (r *Reader) ReadMIMEHeader() (MIMEHeader, error) {
	h := MIMEHeader{}
	if first, err := r.R.Peek(1); err == nil && (first[0] == ' ' || first[0] == '\t') {
		line, err := r.line()
		if err != nil {
			return h, err
		}
		return h, ProtocolError(fmt.Sprintf("malformed MIME header initial line: %q", line))
	}
	for {
		line, err := r.continued(true)
		if len(line) == 0 {
			return h, err
		}
		name, value, _ := bytes.Cut(line, []byte{':'})
		key, ok := fieldName(name)
		copy(line, key) // as Go shows it in errors
		for _, c := range value {
			ok = ok && (c >= ' ' && c != 0x7f || c == '\t')
		}
		if !ok {
			return h, ProtocolError(fmt.Sprintf("malformed MIME header line: %q", line))
		}
		h[key] = append(h[key], string(bytes.TrimLeft(value, " \t")))
		if err != nil {
			return h, err
		}
	}
}

// codeLine takes an answer's line apart: a number of three digits, a hyphen if more lines follow, a text.
func codeLine(line string, expect int) (code int, more bool, message string, err error) {
	if len(line) < 4 || line[3] != ' ' && line[3] != '-' {
		return 0, false, "", ProtocolError(fmt.Sprintf("short response: %q", line))
	}
	more = line[3] == '-'
	code, err = strconv.Atoi(line[:3])
	if err != nil || code < 100 {
		return code, more, "", ProtocolError(fmt.Sprintf("invalid response code: %q", line))
	}
	message = line[4:]
	if 1 <= expect && expect < 10 && code/100 != expect || 10 <= expect && expect < 100 && code/10 != expect ||
		100 <= expect && expect < 1000 && code != expect {
		err = &Error{code, message}
	}
	return code, more, message, err
}

// ReadCodeLine reads an answer of one line, such as "220 ready". If its number does not begin with the digits of expectCode, that is an
// error of type *Error; 0 accepts all.
func (r *Reader) ReadCodeLine(expectCode int) (code int, message string, err error) {
	line, err := r.ReadLine()
	if err != nil {
		return 0, "", err
	}
	code, more, message, err := codeLine(line, expectCode)
	if err == nil && more {
		err = ProtocolError(fmt.Sprintf("unexpected multi-line response: %q", message))
	}
	return code, message, err
}

// ReadResponse reads an answer of one or more lines; all but the last have a hyphen behind the number.
func (r *Reader) ReadResponse(expectCode int) (code int, message string, err error) {
	line, err := r.ReadLine()
	if err != nil {
		return 0, "", err
	}
	code, more, message, err := codeLine(line, expectCode)
	several := more
	for more {
		line, readErr := r.ReadLine()
		if readErr != nil {
			return 0, "", readErr
		}
		code2, more2, text, bad := codeLine(line, 0)
		if bad != nil || code2 != code {
			message += "\n" + strings.TrimRight(line, "\r\n")
			continue
		}
		message += "\n" + text
		more = more2
	}
	if err != nil && several && message != "" {
		err = &Error{code, message}
	}
	return code, message, err
}

// DotReader reads a text up to a line that is a dot, which is not part of it. A dot that begins another line is dropped, and lines
// end with \n.
func (r *Reader) DotReader() io.Reader {
	r.endDot()
	r.dot = &dotReader{r: r, begin: true}
	return r.dot
}

// endDot reads what is left of a text with dots.
func (r *Reader) endDot() {
	if r.dot == nil {
		return
	}
	rest := make([]byte, 128)
	for r.dot != nil {
		r.dot.Read(rest)
	}
}

// ReadDotBytes reads all of what a DotReader gives.
func (r *Reader) ReadDotBytes() ([]byte, error) { return io.ReadAll(r.DotReader()) }

// ReadDotLines reads all lines of what a DotReader gives.
func (r *Reader) ReadDotLines() ([]string, error) {
	var lines []string
	for {
		line, err := r.ReadLine()
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return lines, err
		}
		if line != "" && line[0] == '.' {
			if line == "." {
				return lines, nil
			}
			line = line[1:]
		}
		lines = append(lines, line)
	}
}

// A dotReader hands out a line after the other.
type dotReader struct {
	r     *Reader
	begin bool // a dot at the beginning of the next line is one that counts
	rest  []byte
	err   error
}

func (d *dotReader) Read(b []byte) (n int, err error) {
	for n < len(b) {
		if len(d.rest) == 0 {
			if d.err == nil {
				d.fill()
			}
			if d.err != nil {
				break
			}
		}
		k := copy(b[n:], d.rest)
		d.rest = d.rest[k:]
		n += k
	}
	if len(d.rest) == 0 && d.err != nil {
		if d.r.dot == d {
			d.r.dot = nil
		}
		return n, d.err
	}
	return n, nil
}

// fill reads the next line. Only \r\n and \n end one: a \r elsewhere is kept.
func (d *dotReader) fill() {
	line, err := d.r.R.ReadBytes('\n')
	if err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		d.err = err
		return
	}
	begin := d.begin
	d.begin = !begin || len(line) > 1 // as in Go, an empty line that ends with a bare \n hides a dot behind it
	line = bytes.TrimSuffix(line[:len(line)-1], []byte{'\r'})
	if begin && len(line) > 0 && line[0] == '.' {
		line = line[1:]
		if len(line) == 0 {
			d.err = io.EOF
			return
		}
	}
	d.rest = append(line, '\n')
}
