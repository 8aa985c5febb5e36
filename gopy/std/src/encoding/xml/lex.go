// From bytes to tokens. What reads part of one returns false if it fails; d.err says why, or is nil if the caller is to.

package xml

import "io"

// getc returns the next byte.
func (d *Decoder) getc() (b byte, ok bool) {
	if d.err != nil {
		return 0, false
	}
	switch {
	case d.back >= 0:
		b = byte(d.back)
		d.back = -1
	default:
		if d.pos < len(d.text) {
			b = d.text[d.pos]
			d.pos++
		} else if d.r == nil {
			d.err = io.EOF
		} else {
			b, d.err = d.r.ReadByte()
		}
		if d.err != nil {
			return 0, false
		}
		if d.saving {
			d.saved = append(d.saved, b)
		}
	}
	if b == '\n' {
		d.line++
		d.lineStart = d.offset + 1
	}
	d.offset++
	return b, true
}

// must is getc where the text may not end.
func (d *Decoder) must() (b byte, ok bool) {
	b, ok = d.getc()
	if !ok && d.err == io.EOF {
		d.err = d.syntaxError("unexpected EOF")
	}
	return b, ok
}

// ungetc gives the last byte back.
func (d *Decoder) ungetc(b byte) {
	if b == '\n' {
		d.line--
	}
	d.back = int(b)
	d.offset--
}

// savedLen returns how much of what is saved was read.
func (d *Decoder) savedLen() int {
	if d.back >= 0 {
		return len(d.saved) - 1
	}
	return len(d.saved)
}

func (d *Decoder) space() {
	for {
		b, ok := d.getc()
		if !ok {
			return
		}
		if b != ' ' && b != '\n' && b != '\t' && b != '\r' {
			d.ungetc(b)
			return
		}
	}
}

// fail notes an error, unless there is one.
func (d *Decoder) fail(msg string) error {
	if d.err == nil {
		d.err = d.syntaxError(msg)
	}
	return d.err
}

// rawToken reads a token.
func (d *Decoder) rawToken() (Token, error) {
	if d.tokens != nil {
		return d.tokens.Token()
	}
	if d.err != nil {
		return nil, d.err
	}
	if d.endNext {
		d.endNext = false
		return EndElement{d.ending}, nil
	}
	b, ok := d.getc()
	if !ok {
		return nil, d.err
	}
	if b != '<' {
		d.ungetc(b)
		if !d.characters(0, false) {
			return nil, d.err
		}
		return CharData(d.buf), nil
	}
	if b, ok = d.must(); !ok {
		return nil, d.err
	}
	switch b {
	case '/':
		return d.endTag()
	case '?':
		return d.instruction()
	case '!':
		return d.declaration()
	}
	d.ungetc(b)
	return d.startTag()
}

func (d *Decoder) endTag() (Token, error) {
	name, ok := d.name()
	if !ok {
		return nil, d.fail("expected element name after </")
	}
	d.space()
	b, ok := d.must()
	if !ok {
		return nil, d.err
	}
	if b != '>' {
		return nil, d.fail("invalid characters between </" + name.Local + " and >")
	}
	return EndElement{name}, nil
}

func (d *Decoder) startTag() (Token, error) {
	name, ok := d.name()
	if !ok {
		return nil, d.fail("expected element name after <")
	}
	tag := StartElement{name, []Attr{}}
	for {
		d.space()
		b, ok := d.must()
		if !ok {
			return nil, d.err
		}
		if b == '>' {
			return tag, nil
		}
		if b == '/' {
			if b, ok = d.must(); !ok {
				return nil, d.err
			}
			if b != '>' {
				return nil, d.fail("expected /> in element")
			}
			d.endNext, d.ending = true, name
			return tag, nil
		}
		d.ungetc(b)
		var a Attr
		if a.Name, ok = d.name(); !ok {
			return nil, d.fail("expected attribute name in element")
		}
		d.space()
		if b, ok = d.must(); !ok {
			return nil, d.err
		}
		if b == '=' {
			d.space()
			if !d.attributeValue() {
				return nil, d.err
			}
			a.Value = string(d.buf)
		} else {
			if d.Strict {
				return nil, d.fail("attribute name without = in element")
			}
			d.ungetc(b)
			a.Value = a.Name.Local
		}
		tag.Attr = append(tag.Attr, a)
	}
}

// attributeValue reads an attribute's value into d.buf.
func (d *Decoder) attributeValue() bool {
	b, ok := d.must()
	if !ok {
		return false
	}
	if b == '"' || b == '\'' {
		return d.characters(b, false)
	}
	if d.Strict {
		d.fail("unquoted or missing attribute value in element")
		return false
	}
	d.buf = d.buf[:0]
	for b != '.' && isNameByte(b) {
		d.buf = append(d.buf, b)
		if b, ok = d.must(); !ok {
			return false
		}
	}
	d.ungetc(b)
	return true
}
