package fmt

import (
	"strconv"
	"unicode/utf8"
)

// This file lays out integers and characters. The functions that take a verb return false if it is none for integers.

func (p *printer) printInt(v int64, verb rune) bool {
	if verb == 'd' || verb == 'v' {
		if p.flags == 0 {
			p.buf = strconv.AppendInt(p.buf, v, 10)
		} else {
			p.number(magnitude(v), v < 0, 10, verb)
		}
		return true
	}
	if isChar(verb) {
		p.printChar(uint64(v), verb)
		return true
	}
	base := baseOf(verb)
	if base != 0 {
		p.number(magnitude(v), v < 0, base, verb)
	}
	return base != 0
}

func (p *printer) printUint(v uint64, verb rune) bool {
	if verb == 'd' || verb == 'v' {
		switch {
		case p.flags == 0:
			p.buf = strconv.AppendUint(p.buf, v, 10)
		case p.flags&sharpV != 0:
			p.printHex(v, true)
		default:
			p.number(v, false, 10, verb)
		}
		return true
	}
	if isChar(verb) {
		p.printChar(v, verb)
		return true
	}
	base := baseOf(verb)
	if base != 0 {
		p.number(v, false, base, verb)
	}
	return base != 0
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// baseOf returns the base that a verb other than %d and %v asks for, or 0.
func baseOf(verb rune) int {
	switch verb {
	case 'x', 'X':
		return 16
	case 'b':
		return 2
	case 'o', 'O':
		return 8
	}
	return 0
}

// printHex prints v in base 16, with or without 0x in front, whatever the flags say about that.
func (p *printer) printHex(v uint64, prefix bool) {
	saved := p.flags
	p.flags &^= sharp
	if prefix {
		p.flags |= sharp
	}
	p.number(v, false, 16, 'v')
	p.flags = saved
}

// number prints an integer: sign, prefix, zeros and digits.
func (p *printer) number(v uint64, negative bool, base int, verb rune) {
	if p.flags&hasPrec != 0 && p.prec == 0 && v == 0 {
		p.fill(p.width, ' ') // with this precision 0 has no digits at all
		return
	}
	digits := strconv.AppendUint(p.scratch[:0], v, base)
	if verb == 'X' {
		for i, c := range digits {
			if c >= 'a' {
				digits[i] = c - ('a' - 'A')
			}
		}
	}
	sign := byte(0)
	switch {
	case negative:
		sign = '-'
	case p.flags&plus != 0:
		sign = '+'
	case p.flags&space != 0:
		sign = ' '
	}
	zeros := 0 // how many
	switch {
	case p.flags&hasPrec != 0:
		zeros = p.prec - len(digits)
	case p.flags&(zero|minus|hasWidth) == zero|hasWidth:
		zeros = p.width - len(digits) // a prefix makes it longer than that, a sign does not
		if sign != 0 {
			zeros--
		}
	}
	zeros = max(zeros, 0)
	prefix := ""
	if p.flags&sharp != 0 {
		switch {
		case base == 2:
			prefix = "0b"
		case base == 8 && zeros == 0 && digits[0] != '0':
			prefix = "0"
		case verb == 'X':
			prefix = "0X"
		case base == 16:
			prefix = "0x"
		}
	}
	if verb == 'O' {
		prefix = "0o" + prefix
	}
	blanks := p.width - len(prefix) - zeros - len(digits)
	if sign != 0 {
		blanks--
	}
	if p.flags&minus == 0 {
		p.fill(blanks, ' ')
	}
	if sign != 0 {
		p.byte(sign)
	}
	p.buf = append(p.buf, prefix...)
	p.fill(zeros, '0')
	p.buf = append(p.buf, digits...)
	if p.flags&minus != 0 {
		p.fill(blanks, ' ')
	}
}

func isChar(verb rune) bool {
	return verb == 'c' || verb == 'q' || verb == 'U'
}

// printChar prints an integer as a character (%c), a quoted one (%q) or like U+0041 (%U).
func (p *printer) printChar(v uint64, verb rune) {
	if verb == 'U' {
		p.printUnicode(v)
		return
	}
	r := rune(utf8.RuneError)
	if v <= utf8.MaxRune {
		r = rune(v)
	}
	text := p.scratch[:0]
	switch {
	case verb == 'c':
		text = utf8.AppendRune(text, r)
	case p.flags&plus != 0:
		text = strconv.AppendQuoteRuneToASCII(text, r)
	default:
		text = strconv.AppendQuoteRune(text, r)
	}
	p.pad(text)
}

func (p *printer) printUnicode(v uint64) {
	digits := strconv.AppendUint(p.scratch[:0], v, 16)
	for i, c := range digits {
		if c >= 'a' {
			digits[i] = c - ('a' - 'A')
		}
	}
	zeros := 4
	if p.flags&hasPrec != 0 && p.prec > 4 {
		zeros = p.prec
	}
	zeros = max(zeros-len(digits), 0)
	quoted := p.flags&sharp != 0 && v <= utf8.MaxRune && strconv.IsPrint(rune(v))
	blanks := p.width - len("U+") - zeros - len(digits)
	if quoted {
		blanks -= len(" 'x'")
	}
	if p.flags&minus == 0 {
		p.fill(blanks, ' ')
	}
	p.text("U+")
	p.fill(zeros, '0')
	p.buf = append(p.buf, digits...)
	if quoted {
		p.text(" '")
		p.buf = utf8.AppendRune(p.buf, rune(v))
		p.byte('\'')
	}
	if p.flags&minus != 0 {
		p.fill(blanks, ' ')
	}
}
