// From bytes to tokens. What reads part of one returns false if it fails; d.err says why, or is nil if the caller is to.

package xml

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

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

// instruction reads the rest of <?target inst?>.
func (d *Decoder) instruction() (Token, error) {
	d.buf = d.buf[:0]
	if !d.readName() {
		return nil, d.fail("expected target name after <?")
	}
	target := string(d.buf)
	if !isName(target) {
		return nil, d.fail("invalid XML name: " + target)
	}
	d.space()
	if !d.until("?>") {
		return nil, d.err
	}
	if target == "xml" {
		if err := d.xmlDeclaration(string(d.buf)); err != nil {
			d.err = err
			return nil, err
		}
	}
	return ProcInst{target, d.buf}, nil
}

// until reads up to a text of two characters into d.buf.
func (d *Decoder) until(end string) bool {
	d.buf = d.buf[:0]
	for {
		b, ok := d.must()
		if !ok {
			return false
		}
		n := len(d.buf)
		if b == end[1] && n > 0 && d.buf[n-1] == end[0] {
			d.buf = d.buf[:n-1]
			return true
		}
		d.buf = append(d.buf, b)
	}
}

// xmlDeclaration looks at version and encoding.
func (d *Decoder) xmlDeclaration(text string) error {
	if version := setting(text, "version="); version != "" && version != "1.0" {
		return fmt.Errorf("xml: unsupported version %q; only version 1.0 is supported", version)
	}
	charset := setting(text, "encoding=")
	if charset == "" || strings.EqualFold(charset, "utf-8") {
		return nil
	}
	if d.CharsetReader == nil {
		return fmt.Errorf("xml: encoding %q declared but Decoder.CharsetReader is nil", charset)
	}
	input, _ := d.r.(io.Reader)
	if d.r == nil {
		input = bytes.NewReader(d.text[d.pos:])
	}
	r, err := d.CharsetReader(charset, input)
	if err != nil {
		return fmt.Errorf("xml: opening charset %q: %w", charset, err)
	}
	if r == nil {
		panic("CharsetReader returned a nil Reader for charset " + charset)
	}
	d.from(r)
	return nil
}

// setting returns the quoted text behind name in an instruction.
func setting(text, name string) string {
	for {
		_, rest, ok := strings.Cut(text, name)
		if !ok || rest == "" {
			return ""
		}
		if rest[0] == '"' || rest[0] == '\'' {
			value, _, ok := strings.Cut(rest[1:], rest[:1])
			if !ok {
				return ""
			}
			return value
		}
		text = rest[1:]
	}
}

// declaration reads what begins with <!.
func (d *Decoder) declaration() (Token, error) {
	b, ok := d.must()
	if !ok {
		return nil, d.err
	}
	switch b {
	case '-':
		if b, ok = d.must(); !ok {
			return nil, d.err
		}
		if b != '-' {
			return nil, d.fail("invalid sequence <!- not part of <!--")
		}
		if !d.until("--") {
			return nil, d.err
		}
		if b, ok = d.must(); !ok {
			return nil, d.err
		}
		if b != '>' {
			return nil, d.fail(`invalid sequence "--" not allowed in comments`)
		}
		return Comment(d.buf), nil
	case '[':
		for _, want := range []byte("CDATA[") {
			if b, ok = d.must(); !ok {
				return nil, d.err
			}
			if b != want {
				return nil, d.fail("invalid <![ sequence")
			}
		}
		if !d.characters(0, true) {
			return nil, d.err
		}
		return CharData(d.buf), nil
	}
	d.buf = append(d.buf[:0], b)
	return d.directive()
}

// directive reads the rest of a directive. Comments in it become spaces.
func (d *Decoder) directive() (Token, error) {
	quote, depth := byte(0), 0
	b, ok := d.must()
	for ok && (quote != 0 || b != '>' || depth != 0) {
		d.buf = append(d.buf, b)
		switch {
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case b == '\'' || b == '"':
			quote = b
		case b == '>':
			depth--
		case b == '<':
			const start = "!--"
			n := 0
			for b, ok = d.must(); ok && b == start[n]; b, ok = d.must() {
				if n++; n == len(start) {
					break
				}
			}
			if !ok {
				return nil, d.err
			}
			if n < len(start) {
				d.buf = append(d.buf, start[:n]...)
				depth++
				continue // with b
			}
			if !d.skipComment() {
				return nil, d.err
			}
			d.buf[len(d.buf)-1] = ' '
		}
		b, ok = d.must()
	}
	if !ok {
		return nil, d.err
	}
	return Directive(d.buf), nil
}

func (d *Decoder) skipComment() bool {
	var b0, b1 byte
	for {
		b, ok := d.must()
		if !ok {
			return false
		}
		if b0 == '-' && b1 == '-' && b == '>' {
			return true
		}
		b0, b1 = b1, b
	}
}

// name reads a name, perhaps with a prefix.
func (d *Decoder) name() (name Name, ok bool) {
	d.buf = d.buf[:0]
	if !d.readName() {
		return name, false
	}
	s := string(d.buf)
	if !isName(s) {
		d.fail("invalid XML name: " + s)
		return name, false
	}
	prefix, local, ok := strings.Cut(s, ":")
	switch {
	case strings.Contains(local, ":"):
		return name, false
	case !ok || prefix == "" || local == "":
		return Name{Local: s}, true
	}
	return Name{prefix, local}, true
}

// readName appends bytes to d.buf that may be those of a name. It returns false if there are none.
func (d *Decoder) readName() bool {
	start := len(d.buf)
	for {
		b, ok := d.must()
		if !ok {
			return false
		}
		if b < 0x80 && !isNameByte(b) {
			d.ungetc(b)
			return len(d.buf) > start
		}
		d.buf = append(d.buf, b)
	}
}

// reference reads what follows a & into d.buf, behind that, and returns what it stands for.
func (d *Decoder) reference() (text string, known bool, err error) {
	start := len(d.buf)
	b, ok := d.must()
	if !ok {
		return "", false, d.err
	}
	if b == '#' {
		return d.numericReference()
	}
	d.ungetc(b)
	if !d.readName() && d.err != nil {
		return "", false, d.err
	}
	if b, ok = d.must(); !ok {
		return "", false, d.err
	}
	if b != ';' {
		d.ungetc(b)
		return "", false, nil
	}
	name := string(d.buf[start:])
	d.buf = append(d.buf, ';')
	if !isName(name) {
		return "", false, nil
	}
	switch name {
	case "lt":
		return "<", true, nil
	case "gt":
		return ">", true, nil
	case "amp":
		return "&", true, nil
	case "apos":
		return "'", true, nil
	case "quot":
		return "\"", true, nil
	}
	text, known = d.Entity[name]
	return text, known, nil
}

func (d *Decoder) numericReference() (text string, known bool, err error) {
	d.buf = append(d.buf, '#')
	b, ok := d.must()
	base := 10
	if ok && b == 'x' {
		base = 16
		d.buf = append(d.buf, b)
		b, ok = d.must()
	}
	start := len(d.buf)
	for ok && ('0' <= b && b <= '9' || base == 16 && ('a' <= b && b <= 'f' || 'A' <= b && b <= 'F')) {
		d.buf = append(d.buf, b)
		b, ok = d.must()
	}
	if !ok {
		return "", false, d.err
	}
	if b != ';' {
		d.ungetc(b)
		return "", false, nil
	}
	n, err := strconv.ParseUint(string(d.buf[start:]), base, 64)
	d.buf = append(d.buf, ';')
	if err != nil || n > 0x10ffff {
		return "", false, nil
	}
	return string(rune(n)), true, nil
}
