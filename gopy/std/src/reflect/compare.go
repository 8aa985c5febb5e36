package reflect

import "unsafe"

// Comparing: with zero, with ==, and deeply.

// IsZero reports whether v is the zero value of its type.
func (v Value) IsZero() bool {
	switch k := v.kind(); k {
	case Invalid:
		panic(&ValueError{"reflect.Value.IsZero", Invalid})
	case Float32, Float64:
		return v.Float() == 0
	case Complex64, Complex128:
		return v.Complex() == 0
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		return v.IsNil()
	case String:
		return v.Len() == 0
	case Array, Struct:
		return v.isZeroAggregate()
	}
	return v.word() == 0
}

func (v Value) isZeroAggregate() bool {
	t := v.typ
	if v.flag&flagIndir == 0 {
		return v.Field(fieldWithSize(t)).IsZero()
	}
	if t.flags&tflagPlain != 0 {
		bytes := unsafe.Slice((*byte)(v.ptr), t.size)
		for _, b := range bytes {
			if b != 0 {
				return false
			}
		}
		return true
	}
	if Kind(t.kind) == Array {
		for i := range v.Len() {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	}
	fields := t.asStruct().fields
	for i := range fields {
		if fields[i].name != "_" && !v.Field(i).IsZero() {
			return false
		}
	}
	return true
}

// fieldWithSize is the only field of a direct struct type that has a size.
func fieldWithSize(t *rtype) int {
	fields := t.asStruct().fields
	for i := range fields {
		if fields[i].typ.size != 0 {
			return i
		}
	}
	return 0
}

// Comparable reports whether v can be compared with == without a panic, what interface values hold included.
func (v Value) Comparable() bool {
	switch v.kind() {
	case Invalid:
		return false
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		switch Kind(v.typ.elem().kind) {
		case Interface, Array, Struct:
			for i := range v.Len() {
				if !v.Index(i).Comparable() {
					return false
				}
			}
			return true
		}
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return v.realType().Comparable()
}

// Equal reports whether v and u are equal: of interface values, what they hold. Values of different types are not equal, two zero
// Values are. It panics if values of the type cannot be compared.
func (v Value) Equal(u Value) bool {
	if v.kind() == Interface {
		v = v.Elem()
	}
	if u.kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.kind() != u.kind() || v.realType() != u.realType() {
		return false
	}
	switch k := v.kind(); k {
	case Float32, Float64:
		return v.Float() == u.Float()
	case Complex64, Complex128:
		return v.Complex() == u.Complex()
	case String:
		return *(*string)(v.ptr) == *(*string)(u.ptr)
	case Chan, Pointer, UnsafePointer:
		return v.pointer() == u.pointer()
	case Array:
		n := v.Len()
		if n == 0 && !v.typ.elem().Comparable() {
			break
		}
		for i := range n {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		return true
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	case Func, Map, Slice:
	default:
		return v.word() == u.word()
	}
	panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
}

// visit is a pair of places that are being compared, or have been: if the comparison comes back to it, that is no difference.
type visit struct {
	p, q unsafe.Pointer
	typ  *rtype
}

// DeepEqual reports whether x and y are deeply equal: of the same type, and equal by ==, but that what pointers, maps, slices and
// interface values lead to is compared deeply in its turn. A nil slice or map differs from an empty one; functions are equal only if nil.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	v, u := ValueOf(x), ValueOf(y)
	if v.typ != u.typ {
		return false
	}
	d := deep{}
	return d.equal(v, u)
}

type deep struct {
	visited map[visit]bool
}

// seen reports whether the pair is known, and makes it known.
func (d *deep) seen(p, q unsafe.Pointer, t *rtype) bool {
	if uintptr(p) > uintptr(q) {
		p, q = q, p
	}
	pair := visit{p, q, t}
	if d.visited[pair] {
		return true
	}
	if d.visited == nil {
		d.visited = map[visit]bool{}
	}
	d.visited[pair] = true
	return false
}

func (d *deep) equal(v, u Value) bool {
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	t := v.typ
	if t != u.typ {
		return false
	}
	switch Kind(t.kind) {
	case Array:
		for i := range v.Len() {
			if !d.equal(v.Index(i), u.Index(i)) {
				return false
			}
		}
		return true
	case Struct:
		for i := range v.NumField() {
			if !d.equal(v.Field(i), u.Field(i)) {
				return false
			}
		}
		return true
	case Func:
		return v.IsNil() && u.IsNil()
	case Interface:
		if v.IsNil() || u.IsNil() {
			return v.IsNil() == u.IsNil()
		}
		return d.seen(v.ptr, u.ptr, t) || d.equal(v.Elem(), u.Elem())
	case Pointer:
		p, q := v.pointer(), u.pointer()
		if p == q {
			return true
		}
		if p != nil && q != nil && d.seen(p, q, t) {
			return true
		}
		return d.equal(v.Elem(), u.Elem())
	case Slice:
		return d.slices(v, u)
	case Map:
		return d.maps(v, u)
	}
	return v.Equal(u)
}

func (d *deep) slices(v, u Value) bool {
	x, y := (*sliceHeader)(v.ptr), (*sliceHeader)(u.ptr)
	if (x.data == nil) != (y.data == nil) || x.len != y.len {
		return false
	}
	if x.data == y.data || x.len == 0 {
		return true
	}
	elem := v.typ.elem()
	if elem.flags&tflagPlain != 0 && elem.ptrdata == 0 {
		return memequal(x.data, y.data, uintptr(x.len)*elem.size)
	}
	if d.seen(v.ptr, u.ptr, v.typ) {
		return true
	}
	for i := range x.len {
		if !d.equal(v.Index(i), u.Index(i)) {
			return false
		}
	}
	return true
}

func (d *deep) maps(v, u Value) bool {
	p, q := v.pointer(), u.pointer()
	if (p == nil) != (q == nil) || v.Len() != u.Len() {
		return false
	}
	if p == q || d.seen(p, q, v.typ) {
		return true
	}
	for it := v.MapRange(); it.Next(); {
		other := u.MapIndex(it.Key())
		if !other.IsValid() || !d.equal(it.Value(), other) {
			return false
		}
	}
	return true
}
