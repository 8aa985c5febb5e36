// Processing instructions, comments, CDATA sections and directives.

package xml

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

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
