package reflect

// Maps.

// MakeMap makes an empty map of a type.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes an empty map of a type with room for about n entries.
func MakeMapWithSize(typ Type, n int) Value {
	t := typ.common()
	if Kind(t.kind) != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return Value{t, makemap(t, n), 0, flag(Map)}
}

// MapIndex returns the element for a key of the map v, the zero Value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.mustBe(Map, "reflect.Value.MapIndex")
	m := v.typ.asMap()
	key = key.assignTo("reflect.Value.MapIndex", m.key)
	p, ok := mapaccess2(v.typ, v.pointer(), key.inMemory())
	if !ok {
		return Value{}
	}
	return load(m.elem, p, (v.flag | key.flag).ro())
}

// SetMapIndex sets the element for a key of the map v; if elem is the zero Value, it deletes the entry.
func (v Value) SetMapIndex(key, elem Value) {
	const method = "reflect.Value.SetMapIndex"
	v.mustBe(Map, method)
	v.mustBeExported(method)
	key.mustBeExported(method)
	m := v.typ.asMap()
	key = key.assignTo(method, m.key)
	if elem.typ == nil {
		mapdelete(v.typ, v.pointer(), key.inMemory())
		return
	}
	elem.mustBeExported(method)
	elem = elem.assignTo(method, m.elem)
	elem.store(mapassign(v.typ, v.pointer(), key.inMemory()))
}

// MapKeys returns all keys of the map v, in no particular order.
func (v Value) MapKeys() []Value {
	v.mustBe(Map, "reflect.Value.MapKeys")
	m := v.pointer()
	t := v.typ.asMap().key
	ro := v.flag.ro()
	keys := make([]Value, 0, maplen(m))
	for it := mapiterinit(v.typ, m); it != nil && it.key != nil; mapiternext(it) {
		keys = append(keys, load(t, it.key, ro))
	}
	return keys
}

// A MapIter goes over a map. See Value.MapRange.
type MapIter struct {
	m       Value
	it      *hiter
	started bool
}

// MapRange returns an iterator over the map v: call Next before each entry, then Key and Value.
func (v Value) MapRange() *MapIter {
	v.mustBe(Map, "reflect.Value.MapRange")
	return &MapIter{m: v}
}

// Next goes to the next entry; false if there is none.
func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	switch {
	case !iter.started:
		iter.started = true
		iter.it = mapiterinit(iter.m.typ, iter.m.pointer())
	case iter.atEnd():
		panic("MapIter.Next called on exhausted iterator")
	default:
		mapiternext(iter.it)
	}
	return !iter.atEnd()
}

func (iter *MapIter) atEnd() bool { return iter.it == nil || iter.it.key == nil }

// check panics unless the iterator is at an entry.
func (iter *MapIter) check(what string) {
	if !iter.started {
		panic(what + " called before Next")
	}
	if iter.atEnd() {
		panic(what + " called on exhausted iterator")
	}
}

// Key returns the entry's key.
func (iter *MapIter) Key() Value {
	iter.check("MapIter.Key")
	return load(iter.m.typ.asMap().key, iter.it.key, iter.m.flag.ro())
}

// Value returns the entry's element.
func (iter *MapIter) Value() Value {
	iter.check("MapIter.Value")
	return load(iter.m.typ.asMap().elem, iter.it.elem, iter.m.flag.ro())
}

// Reset lets the iterator begin anew, with the map v; the zero Value lets go of the map.
func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBe(Map, unknown)
	}
	*iter = MapIter{m: v}
}

// SetIterKey assigns the key of iter's entry to v.
func (v Value) SetIterKey(iter *MapIter) {
	iter.check("reflect: Value.SetIterKey")
	v.mustBeAssignable("reflect.Value.SetIterKey")
	iter.m.mustBeExported("reflect.Value.SetIterKey")
	iter.Key().assignTo("reflect.MapIter.SetKey", v.typ).store(v.ptr)
}

// SetIterValue assigns the element of iter's entry to v.
func (v Value) SetIterValue(iter *MapIter) {
	iter.check("reflect: Value.SetIterValue")
	v.mustBeAssignable("reflect.Value.SetIterValue")
	iter.m.mustBeExported("reflect.Value.SetIterValue")
	iter.Value().assignTo("reflect.MapIter.SetValue", v.typ).store(v.ptr)
}
