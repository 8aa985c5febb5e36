// Reading of characters, and errors.

package scanner

import (
	"io"
	"os"
	"unicode/utf8"
)

// bufSize is how much room there is at least for text, which is read as far as there is room.
const bufSize = 1024

// next reads a character, or returns EOF.
func (s *Scanner) next() rune {
	if s.pos == len(s.buf) || s.buf[s.pos] >= utf8.RuneSelf {
		for !utf8.FullRune(s.buf[s.pos:]) {
			err := s.fill()
			if err == nil {
				continue
			}
			if s.pos < len(s.buf) {
				break
			}
			if s.width > 0 {
				s.column++
				s.width = 0
			}
			return EOF
		}
	}
	ch, width := rune(s.buf[s.pos]), 1
	if ch >= utf8.RuneSelf {
		ch, width = utf8.DecodeRune(s.buf[s.pos:])
	}
	s.pos += width
	s.width = width
	s.column++
	switch {
	case ch == '\n':
		s.line++
		s.lastLine = s.column
		s.column = 0
	case ch == 0:
		s.error("invalid character NUL")
	case ch == utf8.RuneError && width == 1:
		s.error("invalid UTF-8 encoding")
	}
	return ch
}

// fill reads more text, and reports an error.
func (s *Scanner) fill() error {
	if len(s.buf) == cap(s.buf) {
		// New memory, for copies of the Scanner may still use the old one.
		from := s.pos
		if s.start >= 0 {
			from = s.start
			s.start = 0
		}
		kept := s.buf[from:]
		s.buf = append(make([]byte, 0, max(bufSize, 2*len(kept))), kept...)
		s.pos -= from
		s.end -= from
		s.base += from
	}
	n, err := s.src.Read(s.buf[len(s.buf):cap(s.buf)])
	s.buf = s.buf[:len(s.buf)+n]
	if err != nil && err != io.EOF {
		s.report(err.Error(), s.pos)
	}
	return err
}

// error reports that something is wrong with the last character or before it.
func (s *Scanner) error(msg string) {
	s.report(msg, s.pos-s.width)
}

// report reports an error. The text of the token is up to end.
func (s *Scanner) report(msg string, end int) {
	s.end = end
	s.ErrorCount++
	if s.Error != nil {
		s.Error(s, msg)
		return
	}
	pos := s.Position
	if !pos.IsValid() {
		pos = s.Pos()
	}
	os.Stderr.WriteString(pos.String() + ": " + msg + "\n")
}
