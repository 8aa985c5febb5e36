package fmt

import (
	"strconv"
	"unicode/utf8"
)

// State is what a [Formatter] gets: where to write, and what the directive asks for.
type State interface {
	// Write appends to the output.
	Write(b []byte) (n int, err error)
	// Width returns the width and whether one was given.
	Width() (wid int, ok bool)
	// Precision returns the precision and whether one was given.
	Precision() (prec int, ok bool)
	// Flag reports whether the flag c was given, one of the characters "+-# 0".
	Flag(c int) bool
}

// Formatter is a value that prints itself, for every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// Stringer is a value with a text of its own, which is used for all verbs that print strings, and by Print and Println.
type Stringer interface {
	String() string
}

// GoStringer is a value with a text of its own for %#v.
type GoStringer interface {
	GoString() string
}

// FormatString returns the directive that a [Formatter] was called for, such as "%+5.2f".
func FormatString(state State, verb rune) string {
	text := append(make([]byte, 0, 16), '%')
	for _, c := range []byte(" +-#0") {
		if state.Flag(int(c)) {
			text = append(text, c)
		}
	}
	if width, ok := state.Width(); ok {
		text = strconv.AppendInt(text, int64(width), 10)
	}
	if prec, ok := state.Precision(); ok {
		text = strconv.AppendInt(append(text, '.'), int64(prec), 10)
	}
	return string(utf8.AppendRune(text, verb))
}

// flags says what stands before a verb.
type flags uint16

const (
	minus flags = 1 << iota
	plus
	sharp
	space
	zero
	hasWidth
	hasPrec
	plusV  // %+v: the plus is for structs, and not a sign of numbers
	sharpV // %#v: the sharp asks for Go syntax, and not for another form of numbers
)

// printer is the state of one call of a printing function. With flags == 0 a verb stands alone: the common, quick case.
type printer struct {
	buf   []byte
	flags flags
	width int
	prec  int

	reordered bool  // the format has indexes of arguments
	erroring  bool  // inside of %!verb(...): no methods are called
	panicking bool  // printing the value of a panic in a method: a panic in that gets through
	wrapping  bool  // for Errorf, where %w is allowed
	wrapped   []int // indexes of arguments for %w

	next    *printer // in the list of idle ones
	scratch [68]byte // for digits: 64, and some more
}

// idle is a list of printers for reuse. A method that is called while printing may print itself, so there can be several.
// Goroutines are not switched between the few steps that take one or give it back.
var idle *printer

func newPrinter() *printer {
	p := idle
	if p == nil {
		return new(printer)
	}
	idle = p.next
	p.flags, p.width, p.prec = 0, 0, 0
	p.erroring, p.panicking, p.wrapping = false, false, false
	return p
}

// free gives p back. It is not called after a panic.
func (p *printer) free() {
	if cap(p.buf) > 64<<10 {
		p.buf = nil // a single long text is no reason to hold so much for good
	}
	p.buf = p.buf[:0]
	p.next = idle
	idle = p
}

// Width, Precision, Flag and Write make a printer a State.

func (p *printer) Width() (wid int, ok bool) { return p.width, p.flags&hasWidth != 0 }

func (p *printer) Precision() (prec int, ok bool) { return p.prec, p.flags&hasPrec != 0 }

func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.flags&minus != 0
	case '+':
		return p.flags&(plus|plusV) != 0
	case '#':
		return p.flags&(sharp|sharpV) != 0
	case ' ':
		return p.flags&space != 0
	case '0':
		return p.flags&zero != 0
	}
	return false
}

func (p *printer) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

// WriteString lets io.WriteString do without a copy.
func (p *printer) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *printer) text(s string) {
	p.buf = append(p.buf, s...)
}

func (p *printer) byte(c byte) {
	p.buf = append(p.buf, c)
}
