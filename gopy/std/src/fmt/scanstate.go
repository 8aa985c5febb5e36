package fmt

import (
	"errors"
	"io"
	"unicode/utf8"
)

// This file has the state of the functions that scan: they take characters of a source, up to a width or the end of a line,
// into a token.

const (
	eof     = -1      // what getRune returns in place of a character
	noWidth = 1 << 30 // for width
)

// scanner is the state of one call of a function that scans. After the first error, which is in err, getRune
// gives eof only and no more errors are noted, so code can run on to its end; it must not store a value then.
type scanner struct {
	source
	err   error
	token []byte // the token that is being read
	count int    // characters read
	limit int    // how many may be read for this operand, counted from the start
	width int    // of this operand
	atEOF bool   // the end has been read

	newlineIsSpace bool // a newline is white space
	newlineEnds    bool // a newline is the end of input

	next *scanner // in the list of idle ones
}

// idleScanners is a list of scanners for reuse.
var idleScanners *scanner

// newTextScan returns a scanner for a string.
func newTextScan(text string) *scanner {
	s := idleScanners
	if s == nil {
		s = new(scanner)
	} else {
		idleScanners = s.next
		s.next = nil
	}
	s.limit, s.width = noWidth, noWidth
	s.text = text
	return s
}

// newScan returns a scanner for a reader.
func newScan(r io.Reader) *scanner {
	s := newTextScan("")
	if rs, ok := r.(io.RuneScanner); ok {
		s.rs = rs
	} else {
		s.reader = r
		s.isReader = true
	}
	return s
}

func (s *scanner) free() {
	if cap(s.token) > 1024 {
		s.token = nil
	}
	*s = scanner{token: s.token, next: idleScanners} // what it refers to may be freed
	idleScanners = s
}

// setErr notes an error if it is the first.
func (s *scanner) setErr(err error) {
	if s.err == nil {
		s.err = err
	}
}

func (s *scanner) fail(text string) {
	if s.err == nil {
		s.err = errors.New(text)
	}
}

// ReadRune, UnreadRune, SkipSpace, Token, Width and Read make a scanner a ScanState.

func (s *scanner) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.source.read()
	if err == nil {
		s.count++
		s.atEOF = s.newlineEnds && r == '\n'
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

func (s *scanner) UnreadRune() error {
	s.source.unread()
	s.atEOF = false
	s.count--
	return nil
}

// scanError is what SkipSpace panics with, as it returns no error.
type scanError struct {
	err error
}

// catchScan is deferred around a scan. An io.EOF that a method panics with counts as an error too.
func catchScan(err *error) {
	switch problem := recover().(type) {
	case nil:
	case scanError:
		*err = problem.err
	case error:
		if problem != io.EOF {
			panic(problem)
		}
		*err = problem
	default:
		panic(problem)
	}
}

func (s *scanner) SkipSpace() {
	s.skipSpace()
	if err := s.err; err != nil {
		s.err = nil
		panic(scanError{err})
	}
}

func (s *scanner) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer catchToken(&err)
	s.token = s.token[:0]
	if skipSpace {
		s.skipSpace()
	}
	if f == nil {
		s.readWord()
	} else {
		for r := s.getRune(); r != eof; r = s.getRune() {
			if !f(r) {
				s.UnreadRune()
				break
			}
			s.token = utf8.AppendRune(s.token, r)
		}
	}
	if err = s.err; err != nil {
		s.err = nil
		return nil, err
	}
	return s.token, nil
}

// catchToken is deferred around Token, whose function may have called SkipSpace.
func catchToken(err *error) {
	problem := recover()
	if e, ok := problem.(scanError); ok {
		*err = e.err
	} else if problem != nil {
		panic(problem)
	}
}

func (s *scanner) Width() (wid int, ok bool) {
	if s.width == noWidth {
		return 0, false
	}
	return s.width, true
}

func (s *scanner) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// getRune reads a character, or gives eof at the end and after an error, which it notes.
func (s *scanner) getRune() rune {
	if s.err != nil {
		return eof
	}
	r, _, err := s.ReadRune()
	if err != nil {
		if err != io.EOF {
			s.err = err
		}
		return eof
	}
	return r
}

// mustRune reads a character where there has to be one.
func (s *scanner) mustRune() rune {
	r := s.getRune()
	if r == eof {
		s.setErr(io.ErrUnexpectedEOF)
	}
	return r
}

// peek returns the next character without reading it.
func (s *scanner) peek() rune {
	r := s.getRune()
	if r != eof {
		s.UnreadRune()
	}
	return r
}

// needMore makes the end of input an error, io.EOF.
func (s *scanner) needMore() {
	if s.peek() == eof {
		s.setErr(io.EOF)
	}
}

// accept reads the next character into the token if it is in set, and says whether it did.
func (s *scanner) accept(set string) bool {
	r := s.getRune()
	if r == eof {
		return false
	}
	if !contains(set, r) {
		s.UnreadRune()
		return false
	}
	s.token = append(s.token, byte(r))
	return true
}

// acceptAll reads characters into the token as long as they are in set.
func (s *scanner) acceptAll(set string) {
	for s.accept(set) {
	}
}

// contains reports whether r is in a set of ASCII characters.
func contains(set string, r rune) bool {
	for i := range len(set) {
		if rune(set[i]) == r {
			return true
		}
	}
	return false
}

func (s *scanner) skipSpace() {
	for {
		r := s.getRune()
		switch {
		case r == eof:
			return
		case r == '\r' && s.peek() == '\n':
		case r == '\n':
			if !s.newlineIsSpace {
				s.fail("unexpected newline")
				return
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// readWord reads characters into the token up to white space.
func (s *scanner) readWord() {
	for r := s.getRune(); r != eof; r = s.getRune() {
		if isSpace(r) {
			s.UnreadRune()
			return
		}
		s.token = utf8.AppendRune(s.token, r)
	}
}

// isSpace reports whether r is white space to Unicode.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || '\t' <= r && r <= '\r'
	case r < 0x1680:
		return r == 0x85 || r == 0xA0
	case 0x2000 <= r && r <= 0x200A:
		return true
	}
	return r == 0x1680 || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}
