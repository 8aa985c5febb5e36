package fmt

import (
	"reflect"
	"strconv"
	"unicode/utf8"
)

// This file lays out strings, bytes and booleans, and pads to the width.

const (
	blanks  = "                                                                "
	naughts = "0000000000000000000000000000000000000000000000000000000000000000"
)

// fill appends n times a blank or '0', or nothing if n is negative.
func (p *printer) fill(n int, c byte) {
	if n <= 0 {
		return
	}
	run := blanks
	if c == '0' {
		run = naughts
	}
	for n > len(run) {
		p.buf = append(p.buf, run...)
		n -= len(run)
	}
	p.buf = append(p.buf, run[:n]...)
}

// fillText fills beside a text: on its right with blanks, on its left with what the flag 0 says.
func (p *printer) fillText(n int) {
	if p.flags&(zero|minus) == zero {
		p.fill(n, '0')
	} else {
		p.fill(n, ' ')
	}
}

// padString appends s and fills up to the width, which counts characters.
func (p *printer) padString(s string) {
	if p.width == 0 {
		p.buf = append(p.buf, s...)
		return
	}
	missing := p.width - utf8.RuneCountInString(s)
	if p.flags&minus == 0 {
		p.fillText(missing)
		p.buf = append(p.buf, s...)
	} else {
		p.buf = append(p.buf, s...)
		p.fillText(missing)
	}
}

// pad is padString for bytes.
func (p *printer) pad(b []byte) {
	if p.width == 0 {
		p.buf = append(p.buf, b...)
		return
	}
	missing := p.width - utf8.RuneCount(b)
	if p.flags&minus == 0 {
		p.fillText(missing)
		p.buf = append(p.buf, b...)
	} else {
		p.buf = append(p.buf, b...)
		p.fillText(missing)
	}
}

// printBool prints a boolean. It returns false if the verb is none for that.
func (p *printer) printBool(v bool, verb rune) bool {
	if verb != 't' && verb != 'v' {
		return false
	}
	if v {
		p.padString("true")
	} else {
		p.padString("false")
	}
	return true
}

// printString prints a string. It returns false if the verb is none for that.
func (p *printer) printString(s string, verb rune) bool {
	switch verb {
	case 'v':
		if p.flags&sharpV != 0 {
			p.printQuoted(s)
		} else {
			p.printText(s)
		}
	case 's':
		p.printText(s)
	case 'q':
		p.printQuoted(s)
	case 'x':
		p.printHexBytes(s, "0123456789abcdefx")
	case 'X':
		p.printHexBytes(s, "0123456789ABCDEFX")
	default:
		return false
	}
	return true
}

// printBytes prints bytes, which are of the type that is to be named in Go syntax.
func (p *printer) printBytes(b []byte, verb rune, typ string) {
	switch verb {
	case 'v', 'd':
		if !p.open(typ, b == nil) {
			return
		}
		for i, c := range b {
			if i > 0 {
				p.separate()
			}
			p.printUint(uint64(c), verb)
		}
		p.close()
	case 's':
		if p.flags&hasPrec != 0 {
			b = b[:prefixLen(string(b), p.prec)]
		}
		p.pad(b)
	case 'q':
		p.printQuoted(string(b))
	case 'x':
		p.printHexBytes(string(b), "0123456789abcdefx")
	case 'X':
		p.printHexBytes(string(b), "0123456789ABCDEFX")
	default:
		p.printValue(reflect.ValueOf(b), verb, 0)
	}
}

// printText prints a string as it is, cut to the precision.
func (p *printer) printText(s string) {
	if p.flags&hasPrec != 0 {
		s = s[:prefixLen(s, p.prec)]
	}
	p.padString(s)
}

// prefixLen returns the size in bytes of the first n characters of s.
func prefixLen(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// printQuoted prints a string in Go syntax: in back quotes if the flag # asks for that and it is possible.
func (p *printer) printQuoted(s string) {
	if p.flags&hasPrec != 0 {
		s = s[:prefixLen(s, p.prec)]
	}
	switch {
	case p.flags&sharp != 0 && strconv.CanBackquote(s):
		p.padString("`" + s + "`")
	case p.flags&plus != 0:
		p.pad(strconv.AppendQuoteToASCII(p.scratch[:0], s))
	default:
		p.pad(strconv.AppendQuote(p.scratch[:0], s))
	}
}

// printHexBytes prints bytes in base 16, two digits each; the flag # puts 0x in front, a blank sets bytes apart, each with
// its 0x then. The precision is how many bytes are printed. digits ends with the x of the prefix.
func (p *printer) printHexBytes(s string, digits string) {
	n := len(s)
	if p.flags&hasPrec != 0 {
		n = min(n, p.prec)
	}
	apart := p.flags&space != 0
	prefix := p.flags&sharp != 0
	width := 2 * n
	if n > 0 && apart {
		width += n - 1
	}
	if n > 0 && prefix {
		if apart {
			width += 2 * n
		} else {
			width += 2
		}
	}
	if p.flags&minus == 0 || n == 0 {
		p.fillText(p.width - width)
	}
	for i := range n {
		if apart && i > 0 {
			p.byte(' ')
		}
		if prefix && (apart || i == 0) {
			p.buf = append(p.buf, '0', digits[16])
		}
		p.buf = append(p.buf, digits[s[i]>>4], digits[s[i]&15])
	}
	if p.flags&minus != 0 && n > 0 {
		p.fillText(p.width - width)
	}
}
