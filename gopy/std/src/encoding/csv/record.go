// Reading a record: lines are taken from the input, and fields off the beginning of r.line.

package csv

import (
	"bufio"
	"bytes"
	"io"
	"unicode"
	"unicode/utf8"
)

// readLine reads the next line, with '\n' as its end unless it is the last one without. At the end it gives io.EOF.
func (r *Reader) readLine() (line []byte, err error) {
	line, err = r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		r.long = r.long[:0]
		for err == bufio.ErrBufferFull {
			r.long = append(r.long, line...)
			line, err = r.r.ReadSlice('\n')
		}
		r.long = append(r.long, line...)
		line = r.long
	}
	n := len(line)
	r.offset += int64(n)
	r.numLine++
	if err == io.EOF && n > 0 {
		err = nil
		if line[n-1] == '\r' {
			line = line[:n-1]
		}
	}
	if n = len(line); n >= 2 && line[n-2] == '\r' && line[n-1] == '\n' {
		line[n-2] = '\n'
		line = line[:n-1]
	}
	return line, err
}

// lineEnd returns the length of the line end in line.
func lineEnd(line []byte) int {
	if len(line) > 0 && line[len(line)-1] == '\n' {
		return 1
	}
	return 0
}

// startsWith tells whether the text begins with a character, which may be 0 for none.
func startsWith(text []byte, r rune) bool {
	first, _ := utf8.DecodeRune(text)
	return r != 0 && first == r
}

// readRecord reads a record into dst.
func (r *Reader) readRecord(dst []string) ([]string, error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	r.line, r.readErr = nil, nil
	for r.readErr == nil && r.line == nil {
		r.line, r.readErr = r.readLine()
		if startsWith(r.line, r.Comment) || r.readErr == nil && len(r.line) == lineEnd(r.line) {
			r.line = nil
		}
	}
	if r.readErr == io.EOF {
		return nil, io.EOF
	}

	start := r.numLine
	r.text, r.ends, r.positions = r.text[:0], r.ends[:0], r.positions[:0]
	r.pos = position{start, 1}
	more := true
	var err error
	for more && err == nil {
		if r.TrimLeadingSpace {
			r.trim()
		}
		if len(r.line) > 0 && r.line[0] == '"' {
			more, err = r.quoted(start)
		} else {
			more, err = r.plain(start)
		}
	}
	if err == nil {
		err = r.readErr
	}

	if cap(dst) < len(r.ends) {
		dst = make([]string, len(r.ends))
	}
	dst = dst[:len(r.ends)]
	text, from := string(r.text), 0
	for i, end := range r.ends {
		dst[i] = text[from:end]
		from = end
	}
	if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(dst)
	} else if r.FieldsPerRecord > 0 && len(dst) != r.FieldsPerRecord && err == nil {
		err = &ParseError{start, start, 1, ErrFieldCount}
	}
	return dst, err
}

// advance takes n bytes off the line.
func (r *Reader) advance(n int) {
	r.line = r.line[n:]
	r.pos.col += n
}

// trim takes white space off the line.
func (r *Reader) trim() {
	for len(r.line) > 0 {
		c, n := utf8.DecodeRune(r.line)
		if !unicode.IsSpace(c) {
			return
		}
		if len(r.line) == 1 && c == '\n' {
			r.line = nil // this does not count as a column
			return
		}
		r.advance(n)
	}
}

// endField ends a field that began at a position.
func (r *Reader) endField(at position) {
	r.ends = append(r.ends, len(r.text))
	r.positions = append(r.positions, at)
}

// plain reads a field that does not begin with a quotation mark. more tells whether another one follows.
func (r *Reader) plain(start int) (more bool, err error) {
	at := bytes.IndexRune(r.line, r.Comma)
	end := at
	if at < 0 {
		end = len(r.line) - lineEnd(r.line)
	}
	if !r.LazyQuotes {
		if quote := bytes.IndexByte(r.line[:end], '"'); quote >= 0 {
			return false, &ParseError{start, r.numLine, r.pos.col + quote, ErrBareQuote}
		}
	}
	r.text = append(r.text, r.line[:end]...)
	r.endField(r.pos)
	if at < 0 {
		return false, nil
	}
	r.advance(at + utf8.RuneLen(r.Comma))
	return true, nil
}

// quoted reads a field that begins with a quotation mark, which may have several lines. more tells whether another one follows.
func (r *Reader) quoted(start int) (more bool, err error) {
	at := r.pos
	r.advance(1)
	for {
		quote := bytes.IndexByte(r.line, '"')
		if quote < 0 && len(r.line) == 0 {
			// There is no more input.
			if !r.LazyQuotes && r.readErr == nil {
				return false, &ParseError{start, r.pos.line, r.pos.col, ErrQuote}
			}
			r.endField(at)
			return false, nil
		}
		if quote < 0 {
			r.text = append(r.text, r.line...)
			if r.readErr != nil {
				return false, nil
			}
			r.pos.col += len(r.line)
			r.line, r.readErr = r.readLine()
			if len(r.line) > 0 {
				r.pos = position{r.pos.line + 1, 1}
			}
			if r.readErr == io.EOF {
				r.readErr = nil
			}
			continue
		}
		r.text = append(r.text, r.line[:quote]...)
		r.advance(quote + 1)
		switch {
		case startsWith(r.line, '"'):
			r.text = append(r.text, '"')
			r.advance(1)
		case startsWith(r.line, r.Comma):
			r.advance(utf8.RuneLen(r.Comma))
			r.endField(at)
			return true, nil
		case len(r.line) == lineEnd(r.line):
			r.endField(at)
			return false, nil
		case r.LazyQuotes:
			r.text = append(r.text, '"')
		default:
			return false, &ParseError{start, r.numLine, r.pos.col - 1, ErrQuote}
		}
	}
}
