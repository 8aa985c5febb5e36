package big

// Integers as text.

import (
	"errors"
	"fmt"
	"io"
)

// Text returns x in a base from 2 to [MaxBase], with small letters for the digits from 10 on and capital letters for those from 36 on. A nil
// pointer gives "<nil>".
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	return string(x.abs.text(x.neg, base))
}

// Append appends x in a base to buf, as Text gives it.
func (x *Int) Append(buf []byte, base int) []byte {
	if x == nil {
		return append(buf, "<nil>"...)
	}
	return append(buf, x.abs.text(x.neg, base)...)
}

// String returns x in decimal.
func (x *Int) String() string { return x.Text(10) }

// SetString sets z to the number in s, which is written in a base from 2 to [MaxBase], and tells whether that is one; else it returns nil,
// and the value of z is undefined. The whole of s must be the number.
//
// If base is 0, a prefix tells it: 0b, 0o or 0, 0x, or else it is 10; and underscores may separate digits. Up to base 36 capital
// letters are the same as small ones.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	in := input{text: s}
	if z.read(&in, base) != nil || in.at != len(s) {
		return nil, false
	}
	return z, true
}

// read reads a number.
func (z *Int) read(in *input, base int) error {
	negative, err := in.sign()
	if err != nil {
		return err
	}
	abs, _, _, err := in.natural(z.abs, base, false)
	z.abs = abs
	if err != nil {
		return err
	}
	z.set(negative, abs)
	return nil
}

// A byteScanner gives what fmt reads as bytes.
type byteScanner struct{ state fmt.ScanState }

func (s byteScanner) ReadByte() (byte, error) {
	r, size, err := s.state.ReadRune()
	if err == nil && size != 1 {
		err = fmt.Errorf("invalid rune %#U", r)
	}
	return byte(r), err
}

func (s byteScanner) UnreadByte() error { return s.state.UnreadRune() }

// Scan is for package fmt, whose functions read an Int with the verbs b, o, d, x and X, s and v. With s and v a prefix tells the base.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	return z.read(&input{reader: byteScanner{s}}, base)
}

// Format is for package fmt, whose functions print an Int with the verbs b, o, O, d, x, X, s and v, and all flags as they print
// other integers.
func (x *Int) Format(s fmt.State, ch rune) {
	base, prefix := 10, ""
	switch ch {
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0"
	case 'O':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	case 'd', 's', 'v':
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		io.WriteString(s, "<nil>")
		return
	}
	if ch != 'O' && !s.Flag('#') {
		prefix = ""
	}
	digits := x.abs.text(false, base)
	if ch == 'X' {
		for i, c := range digits {
			if c >= 'a' {
				digits[i] = c - 'a' + 'A'
			}
		}
	}
	zeros := 0
	precision, given := s.Precision()
	if given {
		if precision == 0 && len(x.abs) == 0 {
			return
		}
		zeros = max(0, precision-len(digits))
	}
	sign := signText(s, x.neg)
	left, right := 0, 0
	if width, ok := s.Width(); ok {
		missing := max(0, width-len(sign)-len(prefix)-zeros-len(digits))
		switch {
		case s.Flag('-'):
			right = missing
		case s.Flag('0') && !given:
			zeros = missing
		default:
			left = missing
		}
	}
	buf := make([]byte, 0, left+len(sign)+len(prefix)+zeros+len(digits)+right)
	buf = pad(buf, ' ', left)
	buf = append(append(buf, sign...), prefix...)
	buf = append(pad(buf, '0', zeros), digits...)
	s.Write(pad(buf, ' ', right))
}

// signText returns the sign of a number that is to be printed.
func signText(s fmt.State, negative bool) string {
	switch {
	case negative:
		return "-"
	case s.Flag('+'):
		return "+"
	case s.Flag(' '):
		return " "
	}
	return ""
}

// pad appends n times c.
func pad(buf []byte, c byte, n int) []byte {
	for range n {
		buf = append(buf, c)
	}
	return buf
}
