// Writing values.

package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"sync"
	"unsafe"
)

// encoder writes a value to buf.
type encoder struct {
	buf   []byte
	html  bool
	depth int              // open objects and arrays
	seen  map[visited]bool // what is being written, from a depth of 1000 on: to find cycles
}

// visited is a pointer, a map or a slice.
type visited struct {
	typ reflect.Type
	ptr unsafe.Pointer
	len int
}

const cycleDepth = 1000

var encoders sync.Pool

func newEncoder(html bool) *encoder {
	e, _ := encoders.Get().(*encoder)
	if e == nil {
		e = &encoder{buf: make([]byte, 0, 512)}
	}
	e.html = html
	return e
}

// free gives the encoder back. Its buffer must not be used any longer.
func (e *encoder) free() {
	if cap(e.buf) <= 64<<10 {
		e.buf, e.depth, e.seen = e.buf[:0], 0, nil
		encoders.Put(e)
	}
}

// top writes v.
func (e *encoder) top(v any) error {
	value := reflect.ValueOf(v)
	if !value.IsValid() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	if value.Kind() == reflect.Pointer {
		if value.IsNil() {
			e.buf = append(e.buf, "null"...)
			return nil
		}
		return e.value(codecOf(value.Type().Elem()), value.UnsafePointer(), false, false)
	}
	return e.any(v)
}

// any writes what an interface holds.
func (e *encoder) any(v any) error {
	switch v := v.(type) {
	case nil:
		e.buf = append(e.buf, "null"...)
		return nil
	case bool:
		e.buf = strconv.AppendBool(e.buf, v)
		return nil
	case string:
		e.buf = appendQuoted(e.buf, v, e.html)
		return nil
	case int:
		e.buf = strconv.AppendInt(e.buf, int64(v), 10)
		return nil
	case float64:
		return e.float(v, 64)
	case map[string]any:
		return e.mapAny(mapAnyType, v)
	case []any:
		return e.list(v)
	}
	value := reflect.ValueOf(v)
	c := codecOf(value.Type())
	if c.op == opPointer {
		p := value.UnsafePointer()
		return e.value(c, unsafe.Pointer(&p), true, false)
	}
	box := reflect.New(c.typ)
	box.Elem().Set(value)
	return e.value(c, box.UnsafePointer(), true, false)
}

// value writes the value at p. copied tells that it is a copy, whose methods with pointer receivers are not called; quoted, that
// the tag option string applies.
func (e *encoder) value(c *codec, p unsafe.Pointer, copied, quoted bool) error {
	if c.marshals {
		if done, err := e.method(c, p, copied); done {
			return err
		}
	}
	switch c.op {
	case opBool:
		if quoted {
			e.buf = append(e.buf, '"')
		}
		e.buf = strconv.AppendBool(e.buf, *(*bool)(p))
		if quoted {
			e.buf = append(e.buf, '"')
		}
	case opInt:
		if quoted {
			e.buf = append(strconv.AppendInt(append(e.buf, '"'), c.int(p), 10), '"')
		} else {
			e.buf = strconv.AppendInt(e.buf, c.int(p), 10)
		}
	case opUint:
		if quoted {
			e.buf = append(strconv.AppendUint(append(e.buf, '"'), c.uint(p), 10), '"')
		} else {
			e.buf = strconv.AppendUint(e.buf, c.uint(p), 10)
		}
	case opFloat32, opFloat64:
		f, bits := 0.0, 64
		if c.op == opFloat64 {
			f = *(*float64)(p)
		} else {
			f, bits = float64(*(*float32)(p)), 32
		}
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return &UnsupportedValueError{c.at(p), strconv.FormatFloat(f, 'g', -1, 64)}
		}
		if quoted {
			e.buf = append(appendFloat(append(e.buf, '"'), f, bits), '"')
		} else {
			e.buf = appendFloat(e.buf, f, bits)
		}
	case opString:
		if quoted {
			e.buf = appendQuoted(e.buf, string(appendQuoted(nil, *(*string)(p), e.html)), false)
		} else {
			e.buf = appendQuoted(e.buf, *(*string)(p), e.html)
		}
	case opNumber:
		return e.number(*(*Number)(p), quoted)
	case opTime:
		return e.time(c, p)
	case opBytes:
		if c.elem.marshals {
			return e.slice(c, (*sliceHeader)(p))
		}
		b := *(*[]byte)(p)
		if b == nil {
			e.buf = append(e.buf, "null"...)
		} else {
			e.buf = append(base64.StdEncoding.AppendEncode(append(e.buf, '"'), b), '"')
		}
	case opSlice:
		return e.slice(c, (*sliceHeader)(p))
	case opArray:
		return e.elements(c, p, c.len, copied)
	case opMapAny:
		return e.mapAny(c.typ, *(*map[string]any)(p))
	case opMapString:
		return e.mapString(*(*map[string]string)(p))
	case opMap:
		return e.mapValue(c, p)
	case opStruct:
		return e.object(c, p, copied)
	case opPointer:
		to := *(*unsafe.Pointer)(p)
		if to == nil {
			e.buf = append(e.buf, "null"...)
			return nil
		}
		if e.depth >= cycleDepth {
			key := visited{c.typ, to, 0}
			if e.seen[key] {
				return cycle(c.typ)
			}
			e.visit(key)
			defer delete(e.seen, key)
		}
		return e.value(c.elem, to, false, quoted && c.elem.op != opPointer)
	case opAny:
		return e.any(*(*any)(p))
	case opInterface:
		return e.iface(c, p)
	default:
		return &UnsupportedTypeError{c.typ}
	}
	return nil
}

func (e *encoder) visit(key visited) {
	if e.seen == nil {
		e.seen = map[visited]bool{}
	}
	e.seen[key] = true
}

func cycle(t reflect.Type) error {
	return &UnsupportedValueError{Str: "encountered a cycle via " + t.String()}
}

// open begins an object or array.
func (e *encoder) open(c byte) error {
	if e.depth == maxDepth {
		return &SyntaxError{"exceeded max depth", int64(len(e.buf) + 1)}
	}
	e.depth++
	e.buf = append(e.buf, c)
	return nil
}

// shut ends an object or array: the comma after the last element makes way.
func (e *encoder) shut(c byte) {
	e.depth--
	if n := len(e.buf) - 1; e.buf[n] == ',' {
		e.buf[n] = c
	} else {
		e.buf = append(e.buf, c)
	}
}

func (e *encoder) slice(c *codec, s *sliceHeader) error {
	if s.data == nil {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	if e.depth >= cycleDepth {
		key := visited{c.typ, s.data, s.len}
		if e.seen[key] {
			return cycle(c.typ)
		}
		e.visit(key)
		defer delete(e.seen, key)
	}
	return e.elements(c, s.data, s.len, false)
}

// list writes a slice of interfaces.
func (e *encoder) list(l []any) error {
	if l == nil {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	if e.depth >= cycleDepth {
		key := visited{sliceAnyType, unsafe.Pointer(unsafe.SliceData(l)), len(l)}
		if e.seen[key] {
			return cycle(sliceAnyType)
		}
		e.visit(key)
		defer delete(e.seen, key)
	}
	if err := e.open('['); err != nil {
		return err
	}
	for _, v := range l {
		if err := e.any(v); err != nil {
			return err
		}
		e.buf = append(e.buf, ',')
	}
	e.shut(']')
	return nil
}

// elements writes an array.
func (e *encoder) elements(c *codec, p unsafe.Pointer, n int, copied bool) error {
	if err := e.open('['); err != nil {
		return err
	}
	if c.elem.op == opInt && !c.elem.marshals {
		buf := e.buf
		for i := range n {
			buf = append(strconv.AppendInt(buf, c.elem.int(unsafe.Add(p, uintptr(i)*c.elem.size)), 10), ',')
		}
		e.buf = buf
		n = 0
	}
	for i := range n {
		if err := e.value(c.elem, unsafe.Add(p, uintptr(i)*c.elem.size), copied, false); err != nil {
			return err
		}
		e.buf = append(e.buf, ',')
	}
	e.shut(']')
	return nil
}

// object writes a struct.
func (e *encoder) object(c *codec, p unsafe.Pointer, copied bool) error {
	if c.format != nil {
		return &UnsupportedValueError{Str: c.format.Error()}
	}
	if err := e.open('{'); err != nil {
		return err
	}
	for i := range c.fields {
		f := &c.fields[i]
		at, fcopied := unsafe.Add(p, f.offset), copied
		if f.steps != nil {
			var inner bool
			if at, inner = f.place(p, false); at == nil {
				continue
			}
			fcopied = copied && !inner
		}
		if f.omitzero && f.isZero(at) || f.omitempty && f.codec.isEmpty(at) {
			continue
		}
		if e.html {
			e.buf = append(e.buf, f.htmlKey...)
		} else {
			e.buf = append(e.buf, f.key...)
		}
		if err := e.value(f.codec, at, fcopied, f.quoted); err != nil {
			return err
		}
		e.buf = append(e.buf, ',')
	}
	if c.rest != nil {
		if err := e.rest(c, p); err != nil {
			return err
		}
	}
	e.shut('}')
	return nil
}

// iface writes what an interface with methods holds.
func (e *encoder) iface(c *codec, p unsafe.Pointer) error {
	v := c.at(p)
	if v.IsNil() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	v = v.Elem()
	if v.Kind() == reflect.Pointer && v.IsNil() {
		// A nil pointer in an interface that asks for nothing but a method to write itself is asked to.
		switch m := v.Interface(); c.typ {
		case marshalerType:
			return e.callJSON(m.(Marshaler), c)
		case textMarshalerType:
			return e.callText(m.(encoding.TextMarshaler), c)
		case textAppenderType:
			return e.callAppend(m.(encoding.TextAppender), c)
		}
	}
	box := reflect.New(v.Type())
	box.Elem().Set(v)
	return e.value(codecOf(v.Type()), box.UnsafePointer(), true, false)
}

// number writes a Number.
func (e *encoder) number(n Number, quoted bool) error {
	if n == "" {
		n = "0"
	}
	text := string(n)
	if quoted {
		text = `"` + text + `"`
	}
	if !isNumber(string(n)) {
		err := fmt.Errorf("cannot parse %q as JSON number: %w", text, strconv.ErrSyntax)
		return &MarshalerError{reflect.TypeFor[*Number](), err, "MarshalJSONTo"}
	}
	e.buf = append(e.buf, text...)
	return nil
}

var (
	errYear = errors.New("year outside of range [0,9999]")
	errZone = errors.New("timezone hour outside of range [0,23]")
)

// time writes a time.Time, in quotes.
func (e *encoder) time(c *codec, p unsafe.Pointer) error {
	start := len(e.buf) + 1
	e.buf = c.pointer(p).(interface {
		AppendFormat([]byte, string) []byte
	}).AppendFormat(append(e.buf, '"'), "2006-01-02T15:04:05.999999999Z07:00")
	b := e.buf[start:]
	var err error
	if b[4] != '-' {
		err = errYear
	} else if n := len(b); b[n-1] != 'Z' {
		if isDigit(b[n-6]) || (b[n-5]-'0')*10+b[n-4]-'0' >= 24 {
			err = errZone
		}
	}
	if err != nil {
		return &MarshalerError{reflect.PointerTo(c.typ), err, "MarshalJSON"}
	}
	e.buf = append(e.buf, '"')
	return nil
}

func (e *encoder) float(f float64, bits int) error {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return &UnsupportedValueError{reflect.ValueOf(f), strconv.FormatFloat(f, 'g', -1, 64)}
	}
	e.buf = appendFloat(e.buf, f, bits)
	return nil
}

// appendFloat appends a number as ECMAScript does: with an exponent if it is below 1e-6 or not below 1e21.
func appendFloat(dst []byte, f float64, bits int) []byte {
	size := math.Abs(f)
	small, large := size < 1e-6, size >= 1e21
	if bits == 32 {
		small, large = float32(size) < 1e-6, float32(size) >= 1e21
	}
	if size == 0 || !small && !large {
		return strconv.AppendFloat(dst, f, 'f', -1, bits)
	}
	dst = strconv.AppendFloat(dst, f, 'e', -1, bits)
	if n := len(dst); dst[n-4] == 'e' && dst[n-3] == '-' && dst[n-2] == '0' {
		dst[n-2] = dst[n-1] // e-09 is e-9
		dst = dst[:n-1]
	}
	return dst
}
