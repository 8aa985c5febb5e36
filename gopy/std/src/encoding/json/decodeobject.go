// Reading objects and arrays.

package json

import (
	"errors"
	"fmt"
	"reflect"
	"unsafe"
)

var errUnreachable = errors.New("cannot set embedded pointer to unexported struct type")

// member reads an object's next key up to the value; from tells where it began. At the end it returns false.
func (d *decoder) member() (key []byte, from int, ok bool) {
	c := d.next()
	if c == ',' {
		d.off++
		c = d.next()
	}
	if c == '}' {
		d.off++
		return nil, 0, false
	}
	from = d.off
	key = d.string()
	d.colon()
	return key, from, true
}

func (d *decoder) colon() {
	d.next()
	d.off++
	d.next()
}

// element goes to an array's next element, if there is one.
func (d *decoder) element() bool {
	c := d.next()
	if c == ',' {
		d.off++
		c = d.next()
	}
	if c == ']' {
		d.off++
		return false
	}
	return true
}

// object reads a struct.
func (d *decoder) object(c *codec, p unsafe.Pointer) {
	if c.format != nil {
		d.misfit(c.typ, c.format)
		return
	}
	d.off++
	for n := 0; ; n++ {
		name, from, ok := d.member()
		if !ok {
			return
		}
		var f *field
		if n < len(c.fields) && c.fields[n].name == string(name) {
			f = &c.fields[n] // in the order of the fields
		} else if f = c.lookup(name); f == nil {
			d.unknown(c, p, name, from)
			continue
		}
		at := unsafe.Add(p, f.offset)
		if f.steps != nil {
			if at, _ = f.place(p, true); at == nil {
				d.fail(c.typ, d.off, d.off, kindName(d.data[d.off]), errUnreachable)
				d.skip()
				continue
			}
		}
		how := uint8(plain)
		if f.quoted {
			how = quoted
		}
		d.value(f.codec, at, how)
	}
}

// unknown takes a member without a field.
func (d *decoder) unknown(c *codec, p unsafe.Pointer, name []byte, from int) {
	if c.rest == nil {
		if d.strict {
			d.save(fmt.Errorf("json: unknown field %q", name))
		}
		d.skip()
		return
	}
	at, _ := c.rest.place(p, true)
	f := c.rest.codec
	if at != nil && f.op == opPointer {
		if *(*unsafe.Pointer)(at) == nil {
			*(*unsafe.Pointer)(at) = reflect.New(f.elem.typ).UnsafePointer()
		}
		at, f = *(*unsafe.Pointer)(at), f.elem
	}
	if at == nil {
		d.skip()
		return
	}
	if f.typ == rawType {
		raw := (*RawMessage)(at)
		d.skip()
		if len(*raw) == 0 {
			*raw = append(*raw, '{')
		} else {
			(*raw)[len(*raw)-1] = ','
		}
		*raw = append(*raw, d.data[from:d.off]...)
		*raw = append(*raw, '}')
		return
	}
	m := f.at(at)
	if m.IsNil() {
		m.Set(reflect.MakeMap(f.typ))
	}
	key := reflect.ValueOf(string(name)).Convert(f.typ.Key())
	value := reflect.New(f.elem.typ)
	if old := m.MapIndex(key); old.IsValid() {
		value.Elem().Set(old)
	}
	d.value(f.elem, value.UnsafePointer(), plain)
	m.SetMapIndex(key, value.Elem())
}

// slice reads an array into a slice. Elements that are there, up to the capacity, are read into.
func (d *decoder) slice(c *codec, p unsafe.Pointer) {
	d.off++
	s := (*sliceHeader)(p)
	n := 0
	for ; d.element(); n++ {
		if n == s.cap {
			s.len = n
			c.at(p).Grow(1)
		}
		d.value(c.elem, unsafe.Add(s.data, uintptr(n)*c.elem.size), plain)
	}
	if n == 0 {
		c.at(p).Set(reflect.MakeSlice(c.typ, 0, 0))
	}
	s.len = n
}

func (d *decoder) array(c *codec, p unsafe.Pointer) {
	d.off++
	n := 0
	for d.element() {
		if n < c.len {
			d.value(c.elem, unsafe.Add(p, uintptr(n)*c.elem.size), plain)
			n++
		} else {
			d.skip()
		}
	}
	for ; n < c.len; n++ {
		c.at(p).Index(n).SetZero()
	}
}

// mapValue reads an object into a map.
func (d *decoder) mapValue(c *codec, p unsafe.Pointer) {
	d.off++
	switch c.op {
	case opMapAny:
		m := *(*map[string]any)(p)
		if m == nil {
			m = map[string]any{}
			*(*map[string]any)(p) = m
		}
		d.members(m)
		return
	case opMapString:
		m := *(*map[string]string)(p)
		if m == nil {
			m = map[string]string{}
			*(*map[string]string)(p) = m
		}
		var s string
		for {
			name, _, ok := d.member()
			if !ok {
				return
			}
			key := string(name)
			s = ""
			d.value(c.elem, unsafe.Pointer(&s), plain)
			m[key] = s
		}
	}
	m := c.at(p)
	if m.IsNil() {
		m.Set(reflect.MakeMap(c.typ))
	}
	key, value := reflect.New(c.key.typ), reflect.New(c.elem.typ)
	kp, vp := key.UnsafePointer(), value.UnsafePointer()
	key, value = key.Elem(), value.Elem()
	for {
		first := d.next()
		if first == ',' {
			d.off++
			first = d.next()
		}
		if first == '}' {
			d.off++
			return
		}
		key.SetZero()
		before := d.failures
		d.value(c.key, kp, asKey)
		d.colon()
		if d.failures != before {
			d.skip()
			continue
		}
		value.SetZero()
		d.value(c.elem, vp, plain)
		m.SetMapIndex(key, value)
	}
}

// pointer reads what a pointer points to.
func (d *decoder) pointer(c *codec, p unsafe.Pointer, how uint8) {
	to := (*unsafe.Pointer)(p)
	if d.data[d.off] == 'n' {
		d.off += 4
		*to = nil
		return
	}
	if c.elem.op == opPointer && how == quoted {
		how = plain
	}
	if *to == nil {
		*to = reflect.New(c.elem.typ).UnsafePointer()
	}
	start, before := d.off, d.failures
	d.value(c.elem, *to, how)
	if how == quoted && d.failures == before && string(d.data[start:d.off]) == `"null"` {
		*to = nil
	}
}
