package reflect

import "unsafe"

// What applies to Values of all kinds: kind and type, zero values, pointers to values and what they lead to.

// IsValid reports whether v is a value at all.
func (v Value) IsValid() bool { return v.flag != 0 }

// Kind returns the value's kind, Invalid for the zero Value.
func (v Value) Kind() Kind { return v.kind() }

// Type returns the value's type.
func (v Value) Type() Type {
	if v.flag != 0 && v.flag&flagMethod == 0 {
		return v.typ
	}
	return v.realType()
}

// realType is the type also of a method value.
func (v Value) realType() *rtype {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	if v.flag&flagMethod == 0 {
		return v.typ
	}
	i := int(v.flag >> flagMethodShift)
	if Kind(v.typ.kind) == Interface {
		return v.typ.asInterface().methods[i].typ
	}
	return exportedMethod(v.typ, i).typ
}

// Zero returns the zero value of a type. It is not addressable.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	return zero(typ.common())
}

func zero(t *rtype) Value {
	if t.direct() {
		return Value{t, nil, 0, flag(t.kind)}
	}
	return Value{t, allocate(t), 0, flag(t.kind) | flagIndir}
}

// New returns a pointer to a new zero value of a type.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return Value{pointerTo(t), allocate(t), 0, flag(Pointer)}
}

// NewAt returns a pointer to a value of a type at p.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return Value{pointerTo(typ.common()), p, 0, flag(Pointer)}
}

// Indirect returns what v points to; v itself if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// Elem returns what an interface value holds or a pointer leads to; the zero Value for nil.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		x := ValueOf(loadInterface(v.typ, v.ptr))
		if x.flag != 0 {
			x.flag |= v.flag.ro()
		}
		return x
	case Pointer:
		p := v.pointer()
		if p == nil {
			return Value{}
		}
		elem := v.typ.elem()
		return Value{elem, p, 0, v.flag&flagRO | flagIndir | flagAddr | flag(elem.kind)}
	}
	panic(&ValueError{"reflect.Value.Elem", v.kind()})
}

// CanAddr reports whether Addr may be called: the value is a variable.
func (v Value) CanAddr() bool { return v.flag&flagAddr != 0 }

// Addr returns a pointer to the variable that v is.
func (v Value) Addr() Value {
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerTo(v.typ), v.ptr, 0, v.flag&flagRO | flag(Pointer)}
}

// UnsafeAddr returns the address of the variable that v is.
func (v Value) UnsafeAddr() uintptr {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.ptr)
}

// CanSet reports whether v may be changed: it is a variable, not got at by an unexported field.
func (v Value) CanSet() bool { return v.flag&(flagAddr|flagRO) == flagAddr }
