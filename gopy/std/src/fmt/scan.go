package fmt

import (
	"io"
	"os"
)

// ScanState is what a [Scanner] gets to read its input from.
type ScanState interface {
	// ReadRune reads a character. At the end of input, of the line for Scanln and the like, and of the width of the operand
	// it returns io.EOF.
	ReadRune() (r rune, size int, err error)
	// UnreadRune takes back the character read last.
	UnreadRune() error
	// SkipSpace skips white space. What a newline means depends on the function that scans.
	SkipSpace()
	// Token skips white space, if skipSpace is set, and returns the characters from there on that f accepts; a nil f accepts all
	// but white space. The result is valid until the next Token or the end of Scan.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width returns the width, in characters, and whether one was given.
	Width() (wid int, ok bool)
	// Read is there to make this an io.Reader. It may be without use: ReadRune is what there is to read with.
	Read(buf []byte) (n int, err error)
}

// Scanner is a value, a pointer as a rule, that reads itself from the input.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan is [Fscan] from standard input.
func Scan(a ...any) (n int, err error) {
	return Fscan(os.Stdin, a...)
}

// Scanln is [Fscanln] from standard input.
func Scanln(a ...any) (n int, err error) {
	return Fscanln(os.Stdin, a...)
}

// Scanf is [Fscanf] from standard input.
func Scanf(format string, a ...any) (n int, err error) {
	return Fscanf(os.Stdin, format, a...)
}

// Fscan reads values, with white space between them, into the variables that the operands point to. Newlines are white
// space. It returns the number of values read; if that is less than the number of operands, err says why. If r has no
// UnreadRune, a character after the last value may get lost.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r)
	s.newlineIsSpace = true
	n, err = s.scan(a)
	s.free()
	return n, err
}

// Fscanln is [Fscan] for one line: all values are on it, and after the last there is a newline or the end of input.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r)
	s.newlineEnds = true
	n, err = s.scan(a)
	s.free()
	return n, err
}

// Fscanf reads values as format says into the variables that the operands point to, and returns how many. Newlines in the
// input must agree with those in format.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	s := newScan(r)
	n, err = s.scanf(format, a)
	s.free()
	return n, err
}

// Sscan is [Fscan] from a string.
func Sscan(str string, a ...any) (n int, err error) {
	s := newTextScan(str)
	s.newlineIsSpace = true
	n, err = s.scan(a)
	s.free()
	return n, err
}

// Sscanln is [Fscanln] from a string.
func Sscanln(str string, a ...any) (n int, err error) {
	s := newTextScan(str)
	s.newlineEnds = true
	n, err = s.scan(a)
	s.free()
	return n, err
}

// Sscanf is [Fscanf] from a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	s := newTextScan(str)
	n, err = s.scanf(format, a)
	s.free()
	return n, err
}

// scan does the work without a format.
func (s *scanner) scan(args []any) (n int, err error) {
	defer catchScan(&err)
	for _, arg := range args {
		s.scanOne('v', arg)
		if s.err != nil {
			return n, s.err
		}
		n++
	}
	for s.newlineEnds {
		r := s.getRune()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.fail("expected newline")
		}
	}
	return n, s.err
}
