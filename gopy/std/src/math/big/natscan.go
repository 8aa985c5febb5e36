package big

// Reading numbers.

import (
	"errors"
	"fmt"
	"io"
)

// input is what a number is read from: text, or what a reader gives.
type input struct {
	text   string
	at     int
	reader io.ByteScanner // nil for text
}

// next returns the next byte, or io.EOF.
func (in *input) next() (byte, error) {
	if in.reader != nil {
		return in.reader.ReadByte()
	}
	if in.at == len(in.text) {
		return 0, io.EOF
	}
	in.at++
	return in.text[in.at-1], nil
}

// back gives the last byte back.
func (in *input) back() {
	if in.reader != nil {
		in.reader.UnreadByte()
	} else {
		in.at--
	}
}

// sign reads a sign, if there is one.
func (in *input) sign() (negative bool, err error) {
	c, err := in.next()
	if err != nil {
		return false, err
	}
	if c != '-' && c != '+' {
		in.back()
	}
	return c == '-', nil
}

// separators watches that underscores stand between digits only.
type separators struct {
	last  byte // '0' after a digit, or a base prefix that begins with zero; '_' after an underscore
	wrong bool
}

func (s *separators) digit() { s.last = '0' }

func (s *separators) underscore() {
	s.wrong = s.wrong || s.last != '0'
	s.last = '_'
}

func (s *separators) point() {
	s.wrong = s.wrong || s.last == '_'
	s.last = '.'
}

func (s *separators) err() error {
	if s.wrong || s.last == '_' {
		return errors.New("'_' must separate successive digits")
	}
	return nil
}

func errNoDigits() error { return errors.New("number has no digits") }

// natural reads a number in a base from 2 on, or in that which its prefix says if base is 0: 0b, 0o, 0x, and if no fraction is allowed
// also 0 for octal numbers. Only then may underscores separate digits. With a fraction, the bases are 2, 8, 10 and 16.
//
// It returns the digits as a number, the base, and the number of digits; with a point among them, that of the digits after it,
// negative. It stops where the number ends.
func (in *input) natural(buf nat, base int, fraction bool) (z nat, actual, count int, err error) {
	if !(base == 0 || !fraction && 2 <= base && base <= MaxBase ||
		fraction && (base == 2 || base == 8 || base == 10 || base == 16)) {
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	var seps separators
	octal := false // by a prefix 0
	actual = base
	c, err := in.next()
	if base == 0 {
		actual = 10
		if err == nil && c == '0' {
			seps.digit()
			count = 1
			c, err = in.next()
			if err == nil {
				switch c {
				case 'b', 'B':
					actual = 2
				case 'o', 'O':
					actual = 8
				case 'x', 'X':
					actual = 16
				default:
					octal = !fraction
				}
				if octal {
					actual = 8
				}
				if actual != 10 {
					count = 0
					if !octal {
						c, err = in.next()
					}
				}
			}
		}
	}

	// Collect digits in a word, and words in the number.
	z = buf[:0]
	full, most := wordPower(Word(actual))
	var word, scale Word = 0, 1
	n := 0
	point := -1
	for err == nil {
		if c == '.' && fraction && point < 0 {
			seps.point()
			point = count
		} else if c == '_' && base == 0 {
			seps.underscore()
		} else {
			digit := digitValue(c, actual)
			if digit >= Word(actual) {
				in.back()
				break
			}
			seps.digit()
			count++
			word = word*Word(actual) + digit
			scale *= Word(actual)
			if n++; n == most {
				z = natMulAdd(z, z, full, word)
				word, scale, n = 0, 1, 0
			}
		}
		c, err = in.next()
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil {
		err = seps.err()
	}
	if count == 0 {
		if octal { // the zero was the number
			return z[:0], 10, 1, err
		}
		err = errNoDigits()
	}
	if n > 0 {
		z = natMulAdd(z, z, scale, word)
	}
	if point >= 0 {
		count = point - count
	}
	return z, actual, count, err
}

// digitValue returns the value of a digit, or MaxBase if it is none.
func digitValue(c byte, base int) Word {
	switch {
	case '0' <= c && c <= '9':
		return Word(c - '0')
	case 'a' <= c && c <= 'z':
		return Word(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		if base <= oneCaseBases {
			return Word(c-'A') + 10
		}
		return Word(c-'A') + oneCaseBases
	}
	return MaxBase
}
