// Writing values.

package json

import (
	"encoding/base64"
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
