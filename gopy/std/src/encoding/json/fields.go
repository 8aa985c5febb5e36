// The fields of structs: which members an object has for them. Fields of embedded structs count as if they were the struct's own;
// of several with one name that counts which is the least deep, then that whose tag gives the name; if there is still more than one,
// none does.

package json

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// field is the plan of a struct's field.
type field struct {
	tag
	codec   *codec
	offset  uintptr
	steps   []step // the embedded pointers on the way, if any
	index   []int
	id      int // fields are numbered outer structs first
	zeroer  uint8
	key     string // `"name":`
	htmlKey string
}

// step is an embedded pointer: where it lies, what it points to, and whether it may be set.
type step struct {
	offset   uintptr
	elem     reflect.Type
	settable bool
}

var isZeroerType = reflect.TypeFor[zeroer]()

type zeroer interface{ IsZero() bool }

// place returns where the field of the struct at p lies: nil if an embedded pointer on the way is nil, unless make is true and it
// can be set. inner tells whether it lies behind a pointer.
func (f *field) place(p unsafe.Pointer, make bool) (at unsafe.Pointer, inner bool) {
	for i := range f.steps {
		s := &f.steps[i]
		pointer := (*unsafe.Pointer)(unsafe.Add(p, s.offset))
		if *pointer == nil {
			if !make || !s.settable {
				return nil, false
			}
			*pointer = reflect.New(s.elem).UnsafePointer()
		}
		p, inner = *pointer, true
	}
	return unsafe.Add(p, f.offset), inner
}

// isZero is what the tag option omitzero asks.
func (f *field) isZero(p unsafe.Pointer) bool {
	v := f.codec.at(p)
	switch f.zeroer {
	case has:
		switch v.Kind() {
		case reflect.Interface:
			if v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() {
				return true
			}
		case reflect.Pointer:
			if v.IsNil() {
				return true
			}
		}
		return v.Interface().(zeroer).IsZero()
	case hasByPointer:
		return v.Addr().Interface().(zeroer).IsZero()
	}
	return v.IsZero()
}

// level is a struct whose fields are to be looked at: the root, or one embedded in it.
type level struct {
	typ    reflect.Type
	index  []int
	offset uintptr
	steps  []step
	ro     bool // an embedded field on the way is not exported
	again  bool // the same struct was met before, perhaps at the same depth
}

func deref(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer && t.Name() == "" {
		return t.Elem()
	}
	return t
}

// makeFields sets up the plan of a struct.
func (c *codec) makeFields() {
	queue := []level{{typ: c.typ}}
	seen := map[reflect.Type]bool{c.typ: true}
	var all, rests []field
	for at := 0; at < len(queue); at++ {
		l := queue[at]
		for i := range l.typ.NumField() {
			sf := l.typ.Field(i)
			t, ignored := parseTag(sf)
			if ignored {
				continue
			}
			f := field{tag: t, offset: l.offset + sf.Offset, steps: l.steps, index: append(slices.Clone(l.index), i)}
			base := deref(sf.Type)
			if t.embed || sf.Anonymous && !t.named && base.Kind() == reflect.Struct {
				if f.tag.onlyEmbed() || !t.named {
					if base.Kind() == reflect.Struct {
						if !l.again {
							queue = append(queue, l.enter(sf, f, seen[base]))
						}
						seen[base] = true
						continue
					}
					if !sf.IsExported() {
						continue
					}
					if base == rawType || base.Kind() == reflect.Map && base.Key().Kind() == reflect.String && !anyMethod(base.Key()) {
						f.codec = makeCodec(sf.Type)
						rests = append(rests, f)
						continue
					}
				}
			}
			zero := method(sf.Type, isZeroerType)
			if !sf.IsExported() && (!sf.Anonymous || base.Kind() != reflect.Struct || anyMethod(base) || f.omitzero && method(base, isZeroerType) != lacks) {
				continue
			}
			f.zeroer = zero
			f.id = len(all)
			f.codec = makeCodec(sf.Type)
			if f.format && c.format == nil {
				c.format = errors.New("Go struct field " + sf.Name + " has unsupported `format` tag option")
			}
			all = append(all, f)
		}
	}
	c.fields = dominant(all)
	if len(rests) == 1 || len(rests) > 1 && len(rests[0].index) != len(rests[1].index) {
		c.rest = &rests[0]
	}
	c.byName = make(map[string]*field, len(c.fields))
	c.byFold = make(map[string][]*field, len(c.fields))
	for i := range c.fields {
		f := &c.fields[i]
		f.key = string(appendQuoted(nil, f.name, false)) + ":"
		f.htmlKey = string(appendQuoted(nil, f.name, true)) + ":"
		c.byName[f.name] = f
		if !f.strict {
			fold := string(appendFold(nil, f.name))
			c.byFold[fold] = append(c.byFold[fold], f)
		}
	}
	for _, same := range c.byFold {
		slices.SortFunc(same, func(a, b *field) int { return a.id - b.id })
	}
}

// enter returns the level of an embedded struct.
func (l *level) enter(sf reflect.StructField, f field, again bool) level {
	in := level{index: f.index, offset: f.offset, steps: l.steps, ro: l.ro || !sf.IsExported(), again: again}
	in.typ = deref(sf.Type)
	if sf.Type.Kind() == reflect.Pointer {
		in.steps = append(slices.Clone(l.steps), step{f.offset, in.typ, !in.ro})
		in.offset = 0
		in.ro = false
	}
	return in
}

// dominant returns the fields that count, in the order of their places.
func dominant(all []field) []field {
	slices.SortStableFunc(all, func(a, b field) int {
		switch {
		case a.name != b.name:
			return strings.Compare(a.name, b.name)
		case len(a.index) != len(b.index):
			return len(a.index) - len(b.index)
		case a.named != b.named && a.named:
			return -1
		case a.named != b.named:
			return 1
		}
		return 0
	})
	var out []field
	for i := 0; i < len(all); {
		n := i + 1
		for n < len(all) && all[n].name == all[i].name {
			n++
		}
		if n == i+1 || len(all[i].index) != len(all[i+1].index) || all[i].named != all[i+1].named {
			out = append(out, all[i])
		}
		i = n
	}
	slices.SortFunc(out, func(a, b field) int { return slices.Compare(a.index, b.index) })
	return out
}

// lookup finds the field of a member.
func (c *codec) lookup(name []byte) *field {
	if f := c.byName[string(name)]; f != nil {
		return f
	}
	var space [64]byte
	if same := c.byFold[string(appendFold(space[:0], string(name)))]; same != nil {
		return same[0]
	}
	return nil
}

// appendFold appends the name such that names that differ in case only become the same.
func appendFold(dst []byte, name string) []byte {
	for _, r := range name {
		if r < utf8.RuneSelf {
			if 'a' <= r && r <= 'z' {
				r -= 'a' - 'A'
			}
			dst = append(dst, byte(r))
			continue
		}
		for {
			next := unicode.SimpleFold(r)
			if next <= r {
				r = next // the smallest of those
				break
			}
			r = next
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}
