// Writing objects, arrays, and what interfaces hold.

package json

import (
	"encoding"
	"reflect"
	"strconv"
	"unsafe"
)

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
