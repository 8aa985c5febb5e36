// The scanner: which token a character begins. It is always one character ahead.

package scanner

import (
	"io"
	"unicode"
)

// A Scanner reads characters and tokens. It begins with [Scanner.Init].
type Scanner struct {
	src  io.Reader
	buf  []byte // text from the beginning of the token on, as far as it has been read
	pos  int    // the end of ch in buf
	base int    // the offset of buf in the text

	line     int // of ch
	column   int // of ch; 0 after a line end
	lastLine int // how many characters the line before had
	width    int // how many bytes ch has

	start, end int // the token in buf; start is -1 if there is none

	ch rune // the next character: it is read one ahead

	// Error, if it is not nil, gets what is wrong. Else it is written to standard error.
	Error func(s *Scanner, msg string)

	// ErrorCount is how often something was wrong.
	ErrorCount int

	// Mode has the bits of the tokens to recognize, say ScanIdents. It may be changed at any time.
	Mode uint

	// Whitespace has a bit for each character up to ' ' that is white space. It may be changed at any time.
	Whitespace uint64

	// IsIdentRune, if it is not nil, tells whether a character can be number i (from 0) of an identifier. White space can not. It may be
	// changed at any time.
	IsIdentRune func(ch rune, i int) bool

	// Position is where the token of the last Scan begins. It is not valid after Init and Next. The Scanner uses the file name
	// and leaves it as it is.
	Position
}

// noChar is what ch is before the first character has been read.
const noChar = -2

// Init begins with the text of src: tokens and white space of Go, no Error, and no errors yet. It returns s.
func (s *Scanner) Init(src io.Reader) *Scanner {
	s.src = src
	s.buf, s.pos, s.base = nil, 0, 0
	s.line, s.column, s.lastLine, s.width = 1, 0, 0, 0
	s.start, s.end = -1, 0
	s.ch = noChar
	s.Error, s.ErrorCount = nil, 0
	s.Mode, s.Whitespace = GoTokens, GoWhitespace
	s.Line = 0
	return s
}

// Peek returns the next character, or EOF, and leaves it where it is.
func (s *Scanner) Peek() rune {
	if s.ch == noChar {
		s.ch = s.next()
		if s.ch == '\uFEFF' {
			s.ch = s.next()
		}
	}
	return s.ch
}

// Next reads a character, or returns EOF. It makes Position invalid; [Scanner.Pos] tells the position.
func (s *Scanner) Next() rune {
	s.start = -1
	s.Line = 0
	ch := s.Peek()
	if ch != EOF {
		s.ch = s.next()
	}
	return ch
}

// Pos returns the position behind the last character or token.
func (s *Scanner) Pos() (pos Position) {
	pos = Position{s.Filename, s.base + s.pos - s.width, s.line, s.column}
	if s.column == 0 {
		pos.Line, pos.Column = s.line-1, s.lastLine
		if s.lastLine == 0 {
			pos.Line, pos.Column = 1, 1
		}
	}
	return pos
}

// TokenText returns the text of the last token; in Error, as far as it has been read.
func (s *Scanner) TokenText() string {
	if s.start < 0 {
		return ""
	}
	return string(s.buf[s.start:max(s.start, s.end)])
}

// Scan reads a token and returns what it is; a character that is no token is returned itself, and at the end EOF.
func (s *Scanner) Scan() rune {
	ch := s.Peek()
	s.start = -1
	s.Line = 0
	for {
		for s.Whitespace&(1<<uint(ch)) != 0 {
			ch = s.next()
		}
		s.start = s.pos - s.width
		s.Offset = s.base + s.start
		s.Line, s.Column = s.line, s.column
		if s.column == 0 {
			s.Line, s.Column = s.line-1, s.lastLine
		}
		var tok rune
		tok, ch = s.token(ch)
		if tok != skipComment {
			s.ch = ch
			s.end = s.pos - s.width
			return tok
		}
	}
}

// token reads the token that begins with ch, and returns it and the character behind.
func (s *Scanner) token(ch rune) (tok, next rune) {
	if s.isIdentRune(ch, 0) {
		if s.Mode&ScanIdents == 0 {
			return ch, s.next()
		}
		next = s.next()
		for i := 1; s.isIdentRune(next, i); i++ {
			next = s.next()
		}
		return Ident, next
	}
	switch {
	case ch == EOF:
		return EOF, EOF
	case isDecimal(ch) && s.Mode&(ScanInts|ScanFloats) != 0:
		return s.number(ch, false)
	case ch == '"' && s.Mode&ScanStrings != 0:
		s.quoted('"')
		return String, s.next()
	case ch == '\'' && s.Mode&ScanChars != 0:
		if s.quoted('\'') != 1 {
			s.error("invalid char literal")
		}
		return Char, s.next()
	case ch == '`' && s.Mode&ScanRawStrings != 0:
		s.raw()
		return RawString, s.next()
	}
	next = s.next()
	switch {
	case ch == '.' && isDecimal(next) && s.Mode&ScanFloats != 0:
		return s.number(next, true)
	case ch == '/' && (next == '/' || next == '*') && s.Mode&ScanComments != 0:
		if s.Mode&SkipComments != 0 {
			s.start = -1 // its text is not kept
			return skipComment, s.comment(next)
		}
		return Comment, s.comment(next)
	}
	return ch, next
}

func (s *Scanner) isIdentRune(ch rune, i int) bool {
	if s.IsIdentRune != nil {
		return ch != EOF && s.IsIdentRune(ch, i)
	}
	return ch == '_' || unicode.IsLetter(ch) || i > 0 && unicode.IsDigit(ch)
}
