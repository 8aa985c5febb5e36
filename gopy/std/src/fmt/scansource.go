package fmt

import (
	"io"
	"unicode/utf8"
)

// This file reads the input of the functions that scan, character by character.

// source is where characters come from: rs if there is one, or else reader or text.
type source struct {
	rs       io.RuneScanner
	reader   io.Reader
	isReader bool // it is reader, not text
	text     string

	last    rune // the character read last, which unread takes back
	back    bool // it is to be read again
	pending [utf8.UTFMax]byte
	held    int // pending[:held] are bytes of reader that are no characters yet
}

func (s *source) read() (r rune, size int, err error) {
	switch {
	case s.rs != nil:
		return s.rs.ReadRune()
	case s.back:
		s.back = false
		return s.last, utf8.RuneLen(s.last), nil
	case s.isReader:
		r, size, err = s.decode()
		if err != nil {
			return 0, 0, err
		}
	case s.text == "":
		return 0, 0, io.EOF
	case s.text[0] < utf8.RuneSelf:
		r, size = rune(s.text[0]), 1
		s.text = s.text[1:]
	default:
		r, size = utf8.DecodeRuneInString(s.text)
		s.text = s.text[size:]
	}
	s.last = r
	return r, size, nil
}

// decode reads a character from reader, byte by byte so as not to take too much.
func (s *source) decode() (r rune, size int, err error) {
	for !utf8.FullRune(s.pending[:s.held]) {
		_, err := io.ReadFull(s.reader, s.pending[s.held:s.held+1])
		if err == io.EOF && s.held > 0 {
			break // bytes of an incomplete character
		}
		if err != nil {
			s.held = 0
			return 0, 0, err
		}
		s.held++
	}
	r, size = utf8.DecodeRune(s.pending[:s.held])
	s.held = copy(s.pending[:], s.pending[size:s.held])
	return r, size, nil
}

func (s *source) unread() {
	if s.rs != nil {
		s.rs.UnreadRune()
	} else {
		s.back = true
	}
}
