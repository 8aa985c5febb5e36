// Names and references.

package xml

import (
	"strconv"
	"strings"
)

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
