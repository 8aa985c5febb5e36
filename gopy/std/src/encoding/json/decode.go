// Reading values from a text that is known to be correct.

package json

import (
	"encoding"
	"encoding/base64"
	"reflect"
	"strconv"
	"unsafe"
)

// How a value is read.
const (
	plain  = iota
	quoted // the tag option string applies
	asKey  // it is an object's key
)

// decoder reads a value.
type decoder struct {
	data      []byte
	off       int // of the next byte
	err       error
	failures  int
	root      reflect.Type
	useNumber bool
	strict    bool         // no members without a field
	keys      *[256]string // keys met lately
}

// next skips white space and returns the byte after it.
func (d *decoder) next() byte {
	for {
		c := d.data[d.off]
		if c > ' ' {
			return c
		}
		d.off++
	}
}

// skip skips a value.
func (d *decoder) skip() {
	depth := 0
	for i := d.off; ; {
		switch d.data[i] {
		case '"':
			for i++; d.data[i] != '"'; i++ {
				if d.data[i] == '\\' {
					i++
				}
			}
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case 't', 'n':
			i += 3
		case 'f':
			i += 4
		case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			for i+1 < len(d.data) && numberByte[d.data[i+1]] {
				i++
			}
		}
		i++
		if depth == 0 {
			d.off = i
			return
		}
		for d.data[i] <= ' ' || d.data[i] == ',' || d.data[i] == ':' {
			i++
		}
	}
}

var numberByte = [256]bool{'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'-': true, '+': true, '.': true, 'e': true, 'E': true}

// string reads a string. What it returns may be part of the text.
func (d *decoder) string() []byte {
	start := d.off + 1
	data, i := d.data, start
	for plainInString[data[i]] {
		i++
	}
	if data[i] == '"' {
		d.off = i + 1
		return data[start:i]
	}
	return d.hardString(start)
}

// hardString reads a string that does not stand for itself, or may not.
func (d *decoder) hardString(start int) []byte {
	end, verbatim, _ := scanString(d.data, start-1, 0)
	d.off = end
	if verbatim {
		return d.data[start : end-1]
	}
	return unquote(d.data[start : end-1])
}

// number reads a number's text.
func (d *decoder) number() []byte {
	start := d.off
	i := start + 1
	for i < len(d.data) && numberByte[d.data[i]] {
		i++
	}
	d.off = i
	return d.data[start:i]
}

// value reads a value and stores it at p.
func (d *decoder) value(c *codec, p unsafe.Pointer, how uint8) {
	if c.unmarshalJSON && how != asKey || c.unmarshalText {
		d.method(c, p, how)
		return
	}
	start := d.off
	first := d.data[start]
	switch c.op {
	case opInt, opUint:
		if first-'0' <= 9 || first == '-' {
			if how == plain {
				d.integer(c, p)
				return
			}
		} else if first == '"' && how != plain {
			d.integerText(c, p)
			return
		}
	case opString:
		if first == '"' {
			s := d.string()
			if how == quoted {
				d.stringText(c, p, s, start)
			} else {
				*(*string)(p) = string(s)
			}
			return
		}
	case opFloat32, opFloat64:
		if first-'0' <= 9 || first == '-' {
			if how == plain {
				d.float(c, p, d.number(), false)
				return
			}
		} else if first == '"' && how != plain {
			d.float(c, p, d.string(), true)
			return
		}
	case opBool:
		switch {
		case first == '"' && how == quoted:
			switch string(d.string()) {
			case "true":
				*(*bool)(p) = true
			case "false":
				*(*bool)(p) = false
			case "null":
			default:
				d.fail(c.typ, start, d.off, "string "+string(d.data[start:d.off]), strconv.ErrSyntax)
			}
			return
		case first == 't' && how != quoted:
			*(*bool)(p) = true
			d.off += 4
			return
		case first == 'f' && how != quoted:
			*(*bool)(p) = false
			d.off += 5
			return
		}
	case opStruct:
		if first == '{' {
			d.object(c, p)
			return
		}
	case opSlice:
		if first == '[' {
			d.slice(c, p)
			return
		}
		if first == 'n' {
			*(*sliceHeader)(p) = sliceHeader{}
		}
	case opBytes:
		switch first {
		case '[':
			d.slice(c, p)
			return
		case '"':
			b, err := base64.StdEncoding.AppendDecode((*(*[]byte)(p))[:0], d.string())
			if err != nil {
				d.fail(c.typ, start, d.off, "string", err)
			} else if *(*[]byte)(p) = b; b == nil {
				*(*[]byte)(p) = []byte{}
			}
			return
		case 'n':
			*(*[]byte)(p) = nil
		}
	case opArray:
		if first == '[' {
			d.array(c, p)
			return
		}
	case opMap, opMapAny, opMapString:
		if first == '{' {
			d.mapValue(c, p)
			return
		}
		if first == 'n' {
			*(*unsafe.Pointer)(p) = nil
		}
	case opPointer:
		d.pointer(c, p, how)
		return
	case opAny, opInterface:
		d.iface(c, p, how)
		return
	case opNumber:
		if d.numberText((*Number)(p), first, how) {
			return
		}
	case opTime:
		if first == '"' {
			err := c.pointer(p).(encoding.TextUnmarshaler).UnmarshalText(d.string())
			d.save(err)
			return
		}
	}
	if first == 'n' {
		d.off += 4
		return
	}
	d.misfit(c.typ, nil)
}

// method lets a value read itself.
func (d *decoder) method(c *codec, p unsafe.Pointer, how uint8) {
	start := d.off
	if c.unmarshalJSON && how != asKey {
		d.skip()
		err := c.pointer(p).(Unmarshaler).UnmarshalJSON(d.data[start:d.off:d.off])
		if err != nil {
			d.save(methodError(err, "UnmarshalJSON"))
		}
		return
	}
	switch d.data[start] {
	case '"':
		err := c.pointer(p).(encoding.TextUnmarshaler).UnmarshalText(d.string())
		if err != nil {
			d.save(methodError(err, "UnmarshalText"))
		}
	case 'n':
		d.off += 4
	default:
		d.misfit(c.typ, errNotString)
	}
}

// stringText reads a string within a string.
func (d *decoder) stringText(c *codec, p unsafe.Pointer, s []byte, start int) {
	if string(s) == "null" {
		return
	}
	end, err := 0, error(&SyntaxError{unexpectedEnd, 0})
	if len(s) > 0 && s[0] != '"' {
		err = badCharacter(s, 0, "looking for beginning of object key string")
	} else if len(s) > 0 {
		end, _, err = scanString(s, 0, 0)
		if err == nil && end < len(s) {
			err = badCharacter(s, end, "after string value")
		} else if err == errShort {
			err = &SyntaxError{unexpectedEnd, 0}
		}
	}
	if err == nil {
		*(*string)(p) = string(unquote(s[1 : end-1]))
		return
	}
	if fault, ok := err.(*SyntaxError); ok {
		fault.Offset = 0
	}
	d.fail(c.typ, start, d.off, "string", err)
}
