// Reading text.

package xml

import (
	"fmt"
	"io"
	"unicode/utf8"
)

// characters reads text into d.buf: up to a tag, to the quote it is in, or to the end of the CDATA section. Line ends become \n.
func (d *Decoder) characters(quote byte, cdata bool) bool {
	d.buf = d.buf[:0]
	var b0, b1 byte // the two bytes before
	for {
		b, ok := d.getc()
		if !ok {
			if cdata {
				d.endOfText("unexpected EOF in CDATA section")
				return false
			}
			break
		}
		if quote == 0 && b0 == ']' && b1 == ']' && b == '>' {
			if !cdata {
				d.fail("unescaped ]]> not in CDATA section")
				return false
			}
			d.buf = d.buf[:len(d.buf)-2]
			break
		}
		if b == '<' && !cdata {
			if quote != 0 {
				d.fail("unescaped < inside quoted string")
				return false
			}
			d.ungetc('<')
			break
		}
		if quote != 0 && b == quote {
			break
		}
		if b == '&' && !cdata {
			if !d.entity() {
				return false
			}
			b0, b1 = 0, 0
			continue
		}
		switch {
		case b == '\r':
			d.buf = append(d.buf, '\n')
		case b == '\n' && b1 == '\r':
		default:
			d.buf = append(d.buf, b)
		}
		b0, b1 = b1, b
	}
	return d.checkText()
}

func (d *Decoder) endOfText(msg string) {
	if d.err == io.EOF {
		d.err = d.syntaxError(msg)
	}
}

// entity reads what a & begins. What is unknown stays, if that is allowed.
func (d *Decoder) entity() bool {
	before := len(d.buf)
	d.buf = append(d.buf, '&')
	text, known, err := d.reference()
	switch {
	case err != nil:
		return false
	case known:
		d.buf = append(d.buf[:before], text...)
	case d.Strict:
		name := string(d.buf[before:])
		if name[len(name)-1] != ';' {
			name += " (no semicolon)"
		}
		d.fail("invalid character entity " + name)
		return false
	}
	return true
}

// checkText checks that d.buf has characters only that XML may have.
func (d *Decoder) checkText() bool {
	for i := 0; i < len(d.buf); {
		if c := d.buf[i]; ' ' <= c && c < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(d.buf[i:])
		if r == utf8.RuneError && n == 1 {
			d.err = d.syntaxError("invalid UTF-8")
			return false
		}
		if !isCharacter(r) {
			d.err = d.syntaxError(fmt.Sprintf("illegal character code %U", r))
			return false
		}
		i += n
	}
	return true
}
