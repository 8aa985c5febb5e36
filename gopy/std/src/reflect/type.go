package reflect

import "iter"

// A Type is a Go type. Two Types are equal (==) exactly if they are identical types, so Types can be keys of maps.
// Methods that do not apply to the type's kind panic.
type Type interface {
	// Align is the alignment in bytes of a variable of this type, FieldAlign that of a field.
	Align() int
	FieldAlign() int

	// Method returns the i-th method of the type's method set, sorted by name: of interface types all, of others the exported ones.
	Method(int) Method

	// Methods goes over the methods that Method returns.
	Methods() iter.Seq[Method]

	// MethodByName finds such a method by its name.
	MethodByName(string) (Method, bool)

	// NumMethod is how many there are.
	NumMethod() int

	// Name is the name of a defined or predeclared type, without package; "" for others.
	Name() string

	// PkgPath is the import path of the package that a type was defined in; "" for others.
	PkgPath() string

	// Size is the size in bytes, as unsafe.Sizeof gives it.
	Size() uintptr

	// String writes the type for people; it need not be unique.
	String() string

	// Kind is what sort of type it is.
	Kind() Kind

	// Implements reports whether the type implements the interface type u.
	Implements(u Type) bool

	// AssignableTo reports whether a value of the type may be assigned to a variable of type u.
	AssignableTo(u Type) bool

	// ConvertibleTo reports whether a value of the type may be converted to type u; that may still panic.
	ConvertibleTo(u Type) bool

	// Comparable reports whether values of the type may be compared with ==; that may still panic.
	Comparable() bool

	// Bits is the size in bits of a number type.
	Bits() int

	// ChanDir is the direction of a channel type.
	ChanDir() ChanDir

	// IsVariadic reports whether the last parameter of a function type is a "..." parameter; In gives its type []T.
	IsVariadic() bool

	// Elem is the element type of an array, channel, map, pointer or slice type.
	Elem() Type

	// Field returns the i-th field of a struct type.
	Field(i int) StructField

	// Fields goes over the fields of a struct type.
	Fields() iter.Seq[StructField]

	// FieldByIndex returns the field that a path of indices leads to.
	FieldByIndex(index []int) StructField

	// FieldByName finds a field by its name, also a promoted one.
	FieldByName(name string) (StructField, bool)

	// FieldByNameFunc finds the field whose name satisfies match, if there is just one at the least depth.
	FieldByNameFunc(match func(string) bool) (StructField, bool)

	// In is the type of the i-th parameter of a function type.
	In(i int) Type

	// Ins goes over the types of the parameters of a function type.
	Ins() iter.Seq[Type]

	// Key is the key type of a map type.
	Key() Type

	// Len is the length of an array type.
	Len() int

	// NumField, NumIn and NumOut count the fields of a struct type, the parameters and the results of a function type.
	NumField() int
	NumIn() int
	NumOut() int

	// Out is the type of the i-th result of a function type.
	Out(i int) Type

	// Outs goes over the types of the results of a function type.
	Outs() iter.Seq[Type]

	// OverflowComplex, OverflowFloat, OverflowInt and OverflowUint report whether the type cannot represent x.
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool

	// CanSeq and CanSeq2 report whether a Value of the type has Seq and Seq2.
	CanSeq() bool
	CanSeq2() bool

	common() *rtype
}

// TypeOf returns the dynamic type of i, nil if that is a nil interface value.
func TypeOf(i any) Type {
	t, _ := efaceparts(i)
	return toType((*rtype)(t))
}

// TypeFor returns the type that T stands for.
func TypeFor[T any]() Type {
	var p *T
	return TypeOf(p).Elem()
}

func typeOf(i any) *rtype {
	t, _ := efaceparts(i)
	return (*rtype)(t)
}

func (t *rtype) common() *rtype { return t }

func (t *rtype) Align() int { return int(t.align) }

func (t *rtype) FieldAlign() int { return int(t.fieldAlign) }

func (t *rtype) Size() uintptr { return t.size }

func (t *rtype) String() string { return t.str }

func (t *rtype) Kind() Kind { return Kind(t.kind) }

func (t *rtype) Name() string { return t.name }

func (t *rtype) PkgPath() string { return t.pkgPath }

func (t *rtype) Comparable() bool { return t.flags&tflagComparable != 0 }

func (t *rtype) Bits() int {
	if t == nil {
		panic("reflect: Bits of nil Type")
	}
	if k := Kind(t.kind); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.str)
	}
	return int(t.size) * 8
}

func (t *rtype) ChanDir() ChanDir {
	if Kind(t.kind) != Chan {
		panic("reflect: ChanDir of non-chan type " + t.str)
	}
	return ChanDir(t.asChan().dir)
}

func (t *rtype) Elem() Type {
	elem := t.elem()
	if elem == nil {
		panic("reflect: Elem of invalid type " + t.str)
	}
	return elem
}

func (t *rtype) Key() Type {
	if Kind(t.kind) != Map {
		panic("reflect: Key of non-map type " + t.str)
	}
	return t.asMap().key
}

func (t *rtype) Len() int {
	if Kind(t.kind) != Array {
		panic("reflect: Len of non-array type " + t.str)
	}
	return int(t.asArray().len)
}

// function panics unless t is a function type.
func (t *rtype) function(op string) *funcType {
	if Kind(t.kind) != Func {
		panic("reflect: " + op + " of non-func type " + t.str)
	}
	return t.asFunc()
}

func (t *rtype) IsVariadic() bool { return t.function("IsVariadic").flags&tflagVariadic != 0 }

func (t *rtype) In(i int) Type { return t.function("In").in[i] }

func (t *rtype) Out(i int) Type { return t.function("Out").out[i] }

func (t *rtype) NumIn() int { return len(t.function("NumIn").in) }

func (t *rtype) NumOut() int { return len(t.function("NumOut").out) }

func (t *rtype) Ins() iter.Seq[Type] { return eachType(t.function("Ins").in) }

func (t *rtype) Outs() iter.Seq[Type] { return eachType(t.function("Outs").out) }

func eachType(types []*rtype) iter.Seq[Type] {
	return func(yield func(Type) bool) {
		for _, t := range types {
			if !yield(t) {
				return
			}
		}
	}
}

const maxFloat32 = 0x1p127 * (1 + (1 - 0x1p-23))

func overflowsFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	return maxFloat32 < x && x <= 0x1p1023*(1+(1-0x1p-52))
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch Kind(t.kind) {
	case Complex64:
		return overflowsFloat32(real(x)) || overflowsFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.str)
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch Kind(t.kind) {
	case Float32:
		return overflowsFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.str)
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := Kind(t.kind); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.str)
	}
	unused := 64 - 8*t.size
	return x<<unused>>unused != x
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := Kind(t.kind); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.str)
	}
	unused := 64 - 8*t.size
	return x<<unused>>unused != x
}

func (t *rtype) CanSeq() bool {
	switch Kind(t.kind) {
	case Int8, Int16, Int32, Int64, Int, Uint8, Uint16, Uint32, Uint64, Uint, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return yieldParameters(t) == 1
	case Pointer:
		return Kind(t.elem().kind) == Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch Kind(t.kind) {
	case Array, Slice, String, Map:
		return true
	case Func:
		return yieldParameters(t) == 2
	case Pointer:
		return Kind(t.elem().kind) == Array
	}
	return false
}

// yieldParameters: of a function type that a range clause may range over, how many values it yields; else -1.
func yieldParameters(t *rtype) int {
	if Kind(t.kind) != Func {
		return -1
	}
	f := t.asFunc()
	if len(f.in) != 1 || len(f.out) != 0 || Kind(f.in[0].kind) != Func {
		return -1
	}
	yield := f.in[0].asFunc()
	if len(yield.out) != 1 || Kind(yield.out[0].kind) != Bool || yield.out[0].pkgPath != "" {
		return -1
	}
	return len(yield.in)
}
