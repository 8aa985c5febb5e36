package reflect

import (
	"errors"
	"iter"
	"unsafe"
)

// The parts of a Value: fields, elements, methods.

// NumField returns how many fields the struct v has.
func (v Value) NumField() int {
	v.mustBe(Struct, "reflect.Value.NumField")
	return len(v.typ.asStruct().fields)
}

// Field returns the i-th field of the struct v.
func (v Value) Field(i int) Value {
	if v.kind() != Struct {
		panic(&ValueError{"reflect.Value.Field", v.kind()})
	}
	fields := v.typ.asStruct().fields
	if uint(i) >= uint(len(fields)) {
		panic("reflect: Field index out of range")
	}
	f := &fields[i]
	t := f.typ
	fl := v.flag&(flagStickyRO|flagIndir|flagAddr) | flag(t.kind)
	if f.pkgPath != "" {
		if f.embedded {
			fl |= flagEmbedRO
		} else {
			fl |= flagStickyRO
		}
	}
	if v.flag&flagIndir != 0 {
		return Value{t, unsafe.Add(v.ptr, f.offset), 0, fl}
	}
	// v is in the Value itself: so the field is all of it, or has no size.
	if t.size == 0 {
		return Value{t, unsafe.Pointer(&zeroArea), 0, fl | flagIndir}
	}
	bits := v.bits
	if Kind(t.kind) == Int32 {
		bits = uint64(int32(bits))
	}
	return Value{t, v.ptr, bits, fl}
}

// step follows a pointer to an embedded struct; field is the zero Value if it is nil.
func step(v Value) (field Value, ok bool) {
	if v.Kind() == Pointer && Kind(v.typ.elem().kind) == Struct {
		if v.IsNil() {
			return Value{}, false
		}
		return v.Elem(), true
	}
	return v, true
}

// FieldByIndex returns the field of the struct v that a path of indices leads to.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe(Struct, "reflect.Value.FieldByIndex")
	for depth, i := range index {
		if depth > 0 {
			next, ok := step(v)
			if !ok {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = next
		}
		v = v.Field(i)
	}
	return v
}

// FieldByIndexErr is FieldByIndex, but it returns an error where the path goes through a nil pointer.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.mustBe(Struct, "reflect.Value.FieldByIndexErr")
	for depth, i := range index {
		if depth > 0 {
			next, ok := step(v)
			if !ok {
				return Value{}, errors.New("reflect: indirection through nil pointer to embedded struct field " + v.typ.elem().name)
			}
			v = next
		}
		v = v.Field(i)
	}
	return v, nil
}

// FieldByName returns the field of the struct v with a name, the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.mustBe(Struct, "reflect.Value.FieldByName")
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field of the struct v whose name satisfies match, the zero Value if there is none.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.typ.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Fields goes over the fields of the struct v.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.realType()
	t.structure("Fields")
	return func(yield func(StructField, Value) bool) {
		for i := range t.asStruct().fields {
			if !yield(t.Field(i), v.Field(i)) {
				return
			}
		}
	}
}

// Len returns the length of v, an array, channel, map, slice, string or pointer to an array.
func (v Value) Len() int {
	switch v.kind() {
	case Slice:
		return (*sliceHeader)(v.ptr).len
	case String:
		return len(*(*string)(v.ptr))
	case Array:
		return int(v.typ.asArray().len)
	case Map:
		return maplen(v.pointer())
	case Chan:
		return chanlen(v.pointer())
	case Pointer:
		if elem := v.typ.elem(); Kind(elem.kind) == Array {
			return int(elem.asArray().len)
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Len", v.kind()})
}

// Cap returns the capacity of v, an array, channel, slice or pointer to an array.
func (v Value) Cap() int {
	switch v.kind() {
	case Slice:
		return (*sliceHeader)(v.ptr).cap
	case Array:
		return int(v.typ.asArray().len)
	case Chan:
		return chancap(v.pointer())
	case Pointer:
		if elem := v.typ.elem(); Kind(elem.kind) == Array {
			return int(elem.asArray().len)
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Cap", v.kind()})
}

// Index returns the i-th element of v, an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Array:
		a := v.typ.asArray()
		if uint(i) >= uint(a.len) {
			panic("reflect: array index out of range")
		}
		fl := v.flag&(flagIndir|flagAddr) | v.flag.ro() | flag(a.elem.kind)
		return Value{a.elem, unsafe.Add(v.ptr, uintptr(i)*a.elem.size), 0, fl}
	case Slice:
		s := (*sliceHeader)(v.ptr)
		if uint(i) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		elem := v.typ.elem()
		fl := flagAddr | flagIndir | v.flag.ro() | flag(elem.kind)
		return Value{elem, unsafe.Add(s.data, uintptr(i)*elem.size), 0, fl}
	case String:
		s := *(*string)(v.ptr)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		return Value{uint8Type(), nil, uint64(s[i]), v.flag.ro() | flag(Uint8)}
	}
	panic(&ValueError{"reflect.Value.Index", v.kind()})
}

func uint8Type() *rtype { return typeOf(uint8(0)) }

// NumMethod returns how many methods v has that Method returns.
func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return v.typ.NumMethod()
}

// Method returns v's i-th method (see Type.Method) as a function without receiver parameter, v being the receiver.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if v.flag&flagMethod != 0 || uint(i) >= uint(v.typ.NumMethod()) {
		panic("reflect: Method index out of range")
	}
	if Kind(v.typ.kind) == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	fl := v.flag.ro() | v.flag&flagIndir | flag(Func) | flag(i)<<flagMethodShift | flagMethod
	return Value{v.typ, v.ptr, v.bits, fl}
}

// MethodByName returns v's method with a name, the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	i := v.typ.methodIndex(name)
	if i < 0 {
		return Value{}
	}
	return v.Method(i)
}

// Methods goes over v's methods: what Type.Method says of each, and the method of v.
func (v Value) Methods() iter.Seq2[Method, Value] {
	t := v.realType()
	n := v.NumMethod()
	return func(yield func(Method, Value) bool) {
		for i := range n {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}
