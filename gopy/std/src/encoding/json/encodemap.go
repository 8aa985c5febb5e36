// Writing maps, and keys.

package json

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unsafe"
)

// mapAny writes a map of the type t.
func (e *encoder) mapAny(t reflect.Type, m map[string]any) error {
	if m == nil {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	if e.depth >= cycleDepth {
		key := visited{t, *(*unsafe.Pointer)(unsafe.Pointer(&m)), 0}
		if e.seen[key] {
			return cycle(t)
		}
		e.visit(key)
		defer delete(e.seen, key)
	}
	if err := e.open('{'); err != nil {
		return err
	}
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		e.buf = append(appendQuoted(e.buf, name, e.html), ':')
		if err := e.any(m[name]); err != nil {
			return err
		}
		e.buf = append(e.buf, ',')
	}
	e.shut('}')
	return nil
}

func (e *encoder) mapString(m map[string]string) error {
	if m == nil {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	if err := e.open('{'); err != nil {
		return err
	}
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		e.buf = append(appendQuoted(e.buf, name, e.html), ':')
		e.buf = append(appendQuoted(e.buf, m[name], e.html), ',')
	}
	e.shut('}')
	return nil
}

// member is an element of a map that is to be written: the key as it stands in the text, and the key's and the value's place.
type member struct {
	name   string
	quoted string
	value  unsafe.Pointer
}

func (e *encoder) mapValue(c *codec, p unsafe.Pointer) error {
	m := c.at(p)
	if m.IsNil() {
		e.buf = append(e.buf, "null"...)
		return nil
	}
	if e.depth >= cycleDepth {
		key := visited{c.typ, m.UnsafePointer(), 0}
		if e.seen[key] {
			return cycle(c.typ)
		}
		e.visit(key)
		defer delete(e.seen, key)
	}
	if err := e.open('{'); err != nil {
		return err
	}
	members, err := e.members(c, m)
	if err != nil {
		return err
	}
	for i := range members {
		e.buf = append(append(e.buf, members[i].quoted...), ':')
		if err := e.value(c.elem, members[i].value, true, false); err != nil {
			return err
		}
		e.buf = append(e.buf, ',')
	}
	e.shut('}')
	return nil
}

// members returns a map's elements, sorted by their names.
func (e *encoder) members(c *codec, m reflect.Value) ([]member, error) {
	n := m.Len()
	members := make([]member, 0, n)
	values := reflect.MakeSlice(reflect.SliceOf(c.elem.typ), n, n)
	key := reflect.New(c.key.typ)
	i := 0
	for iter := m.MapRange(); iter.Next() && i < n; i++ {
		key.Elem().SetIterKey(iter)
		value := values.Index(i)
		value.SetIterValue(iter)
		start := len(e.buf)
		if err := e.key(c.key, key.UnsafePointer(), true); err != nil {
			return nil, err
		}
		quoted := string(e.buf[start:])
		e.buf = e.buf[:start]
		name := quoted[1 : len(quoted)-1]
		if strings.IndexByte(name, '\\') >= 0 {
			name = string(unquote([]byte(name)))
		}
		members = append(members, member{name, quoted, value.Addr().UnsafePointer()})
	}
	slices.SortFunc(members, func(a, b member) int { return strings.Compare(a.name, b.name) })
	return members, nil
}

// key writes a map's key: a string.
func (e *encoder) key(c *codec, p unsafe.Pointer, copied bool) error {
	if c.op != opString && c.op != opNumber && (c.marshalText|c.appendText) != lacks {
		if done, err := e.textMethod(c, p, copied); done {
			return err
		}
	}
	at := len(e.buf)
	switch c.op {
	case opString, opNumber:
		e.buf = appendQuoted(e.buf, *(*string)(p), e.html)
		return nil
	case opInt, opUint, opFloat32, opFloat64:
		plain := *c
		plain.marshals = false
		return e.value(&plain, p, copied, true)
	case opTime:
		return e.time(c, p)
	case opPointer:
		if to := *(*unsafe.Pointer)(p); to != nil {
			return e.key(c.elem, to, false)
		}
		if c.textKey {
			e.buf = append(e.buf, `""`...)
			return nil
		}
	case opAny, opInterface:
		v := c.at(p).Elem()
		if !v.IsValid() {
			break
		}
		if c.op == opAny && v.Type() == float64Type { // unlike all others of this kind
			if err := e.float(v.Float(), 64); err != nil {
				return err
			}
			break
		}
		box := reflect.New(v.Type())
		box.Elem().Set(v)
		return e.key(codecOf(v.Type()), box.UnsafePointer(), true)
	case opInvalid:
		return &UnsupportedTypeError{c.typ}
	}
	where := ""
	if path := pointerTo(e.buf, at, false); path != "" {
		where = " within " + strconv.Quote(path)
	}
	return &UnsupportedValueError{Str: "jsontext: object member name must be a string" + where + " after offset " + strconv.Itoa(at+1)}
}

// rest writes the members of the map or RawMessage that takes what has no field.
func (e *encoder) rest(c *codec, p unsafe.Pointer) error {
	at, _ := c.rest.place(p, false)
	f := c.rest.codec
	if at != nil && f.op == opPointer {
		at, f = *(*unsafe.Pointer)(at), f.elem
	}
	if at == nil {
		return nil
	}
	if f.typ == rawType {
		raw := *(*RawMessage)(at)
		if len(raw) == 0 {
			return nil
		}
		err := checkValue(raw, 0)
		if err != nil {
			return &UnsupportedValueError{Str: "jsontext: " + err.Error()}
		}
		if raw.Kind() != '{' {
			return &UnsupportedValueError{Str: "embedded raw value must be a JSON object"}
		}
		start := len(e.buf)
		e.buf = appendCompact(e.buf, raw, e.html, true)
		copy(e.buf[start:], e.buf[start+1:])
		e.buf = e.buf[:len(e.buf)-1]
		e.buf[len(e.buf)-1] = ','
		if len(e.buf) == start+1 {
			e.buf = e.buf[:start]
		}
		return nil
	}
	members, err := e.members(f, f.at(at))
	for i := range members {
		e.buf = append(append(e.buf, members[i].quoted...), ':')
		if err := e.value(f.elem, members[i].value, true, false); err != nil {
			return err
		}
		e.buf = append(e.buf, ',')
	}
	return err
}
