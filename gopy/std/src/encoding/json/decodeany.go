// Reading values for interfaces.

package json

import (
	"reflect"
	"unsafe"
)

// iface reads a value into an interface: into what a pointer in it points to, else as one of the types that stand for JSON.
func (d *decoder) iface(c *codec, p unsafe.Pointer, how uint8) {
	first := d.data[d.off]
	if c.op == opAny && *(*any)(p) == nil {
		*(*any)(p) = d.any()
		return
	}
	v := c.at(p)
	if !v.IsNil() {
		held := v.Elem()
		if held.Kind() == reflect.Pointer && !held.IsNil() {
			if first == 'n' {
				d.off += 4
				if held.Elem().Kind() == reflect.Pointer {
					held.Elem().SetZero()
				} else {
					v.SetZero()
				}
				return
			}
			if how == quoted {
				how = plain
			}
			to := held.UnsafePointer()
			d.value(codecOf(held.Type()), unsafe.Pointer(&to), how)
			v.Set(reflect.NewAt(held.Type().Elem(), to).Convert(held.Type()))
			return
		}
		v.SetZero()
	}
	switch {
	case first == 'n':
		d.off += 4
	case c.op == opAny:
		*(*any)(p) = d.any()
	default:
		start := d.off
		d.skip()
		d.fail(c.typ, start, start, kindName(first), nil)
	}
}

// any reads a value as the type that stands for it.
func (d *decoder) any() any {
	switch d.data[d.off] {
	case 'n':
		d.off += 4
		return nil
	case 't':
		d.off += 4
		return true
	case 'f':
		d.off += 5
		return false
	case '"':
		return string(d.string())
	case '[':
		d.off++
		list := []any{}
		for d.element() {
			list = append(list, d.any())
		}
		return list
	case '{':
		d.off++
		m := map[string]any{}
		d.members(m)
		return m
	}
	return d.anyNumber()
}

// members reads an object's members.
func (d *decoder) members(m map[string]any) {
	for {
		name, _, ok := d.member()
		if !ok {
			return
		}
		key := d.keyString(name)
		m[key] = d.any()
	}
}

// keyString makes a string of a key; keys that were met lately have one.
func (d *decoder) keyString(name []byte) string {
	n := len(name)
	if n == 0 || n > 32 {
		return string(name)
	}
	if d.keys == nil {
		d.keys = new([256]string)
	}
	slot := &d.keys[name[0]*31+name[n-1]*7+name[n/2]+byte(n)]
	if *slot != string(name) {
		*slot = string(name)
	}
	return *slot
}
