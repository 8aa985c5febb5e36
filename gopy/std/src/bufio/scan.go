package bufio

import (
	"errors"
	"io"
)

// Scanner reads tokens, such as lines or words, one with each call of Scan; what is between them it skips. It stops for good
// at the end of input, at an error, and at a token that does not fit into its buffer.
type Scanner struct {
	r            io.Reader
	split        SplitFunc // nil: ScanLines
	maxTokenSize int       // how big buf may become
	token        []byte    // the token found last
	buf          []byte
	start        int // buf[start:end] is what has not been split yet
	end          int
	err          error // the first error other than io.EOF, or else io.EOF
	empties      int   // how many tokens in a row did not use up input
	scanCalled   bool  // it is too late for Buffer and Split
	done         bool  // ErrFinalToken was returned
}

// SplitFunc finds the next token at the start of data. It returns how much of data is used up by it and the token itself,
// or a nil token: then more data are needed, or, if advance is not 0, something is skipped. atEOF says that nothing follows
// data. An error ends the scan; [ErrFinalToken] does so without being reported. It is not called with empty data
// except at the end of input.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// Errors of Scanner.
var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken is for a SplitFunc to say that the token it returns with it is the last; a nil token says that there is not
// even that one.
var ErrFinalToken = errors.New("final token")

// MaxScanTokenSize is the size that a Scanner's buffer may reach unless Buffer says otherwise. What comes with a token,
// such as the end of the line, needs room too.
const MaxScanTokenSize = 64 * 1024

// firstSize is the size of the buffer to begin with.
const firstSize = 4096

// NewScanner returns a Scanner for the lines of r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, maxTokenSize: MaxScanTokenSize}
}

// Buffer gives the scanner a buffer to begin with, and sets the size up to which it may be replaced by bigger ones. It
// panics once Scan has been called.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanCalled {
		panic("Buffer called after Scan")
	}
	s.buf = buf[:cap(buf)]
	s.maxTokenSize = max
}

// Split sets the function that finds tokens, [ScanLines] by default. It panics once Scan has been called.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanCalled {
		panic("Split called after Scan")
	}
	s.split = split
}

// Err returns the first error that was met, but nil for the end of input.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token that Scan found last. A later Scan may overwrite it.
func (s *Scanner) Bytes() []byte {
	return s.token
}

// Text returns the token that Scan found last as a string.
func (s *Scanner) Text() string {
	return string(s.token)
}

// Scan finds the next token and reports whether there is one; Bytes and Text give it. It panics if the function that splits
// returns too many tokens without moving on.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.scanCalled = true
	for {
		if s.end > s.start || s.err != nil {
			found, stop := s.next()
			if found || stop {
				return found
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			return false
		}
		if !s.makeRoom() {
			return false
		}
		s.read()
	}
}

// next looks for a token in the buffer. If none is found, stop says whether that is final.
func (s *Scanner) next() (found, stop bool) {
	var advance int
	var token []byte
	var err error
	if s.split == nil {
		advance, token, err = ScanLines(s.buf[s.start:s.end], s.err != nil)
	} else {
		advance, token, err = s.split(s.buf[s.start:s.end], s.err != nil)
	}
	switch {
	case err == ErrFinalToken:
		s.token = token
		s.done = true
		return token != nil, true
	case err != nil:
		s.setErr(err)
		return false, true
	case advance < 0:
		s.setErr(ErrNegativeAdvance)
		return false, true
	case advance > s.end-s.start:
		s.setErr(ErrAdvanceTooFar)
		return false, true
	}
	s.start += advance
	s.token = token
	if token == nil {
		return false, false
	}
	if s.err == nil || advance > 0 {
		s.empties = 0
	} else {
		s.empties++
		if s.empties > maxNothing {
			panic("bufio.Scan: too many empty tokens without progressing")
		}
	}
	return true, true
}

// makeRoom makes room for more data behind s.end: it moves data to the front, or takes a bigger buffer. If that is not
// allowed any more, it returns false.
func (s *Scanner) makeRoom() bool {
	size := len(s.buf)
	if s.start > 0 && (s.end == size || s.start > size/2) {
		s.end = copy(s.buf, s.buf[s.start:s.end])
		s.start = 0
	}
	if s.end < size {
		return true
	}
	if size >= s.maxTokenSize {
		s.setErr(ErrTooLong)
		return false
	}
	size *= 2
	if size == 0 {
		size = firstSize
	}
	bigger := make([]byte, min(size, s.maxTokenSize))
	s.end = copy(bigger, s.buf[s.start:s.end])
	s.start = 0
	s.buf = bigger
	return true
}

// read reads something into the free part of the buffer. Errors, and that there is nothing, go to s.err.
func (s *Scanner) read() {
	for range maxNothing + 1 {
		free := s.buf[s.end:]
		n, err := s.r.Read(free)
		if n < 0 || n > len(free) {
			s.setErr(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.setErr(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
	}
	s.setErr(io.ErrNoProgress)
}

func (s *Scanner) setErr(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}
