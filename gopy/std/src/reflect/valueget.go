package reflect

import (
	"math"
	"unsafe"
)

// Reading a Value.

// Bool returns v's value.
func (v Value) Bool() bool {
	v.mustBe(Bool, "reflect.Value.Bool")
	return v.word() != 0
}

// Int returns v's value, if it is a signed integer.
func (v Value) Int() int64 {
	p := v.ptr
	switch k := v.kind(); {
	case k < Int || k > Int64:
		panic(&ValueError{"reflect.Value.Int", k})
	case v.flag&flagIndir == 0:
		return int64(v.bits)
	case k == Int8:
		return int64(*(*int8)(p))
	case k == Int16:
		return int64(*(*int16)(p))
	case k == Int32:
		return int64(*(*int32)(p))
	}
	return *(*int64)(p)
}

// Uint returns v's value, if it is an unsigned integer.
func (v Value) Uint() uint64 {
	p := v.ptr
	switch k := v.kind(); {
	case k < Uint || k > Uintptr:
		panic(&ValueError{"reflect.Value.Uint", k})
	case v.flag&flagIndir == 0:
		return v.bits
	case k == Uint8:
		return uint64(*(*uint8)(p))
	case k == Uint16:
		return uint64(*(*uint16)(p))
	case k == Uint32:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

// Float returns v's value, if it is a floating-point number.
func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		return float64(math.Float32frombits(uint32(v.word())))
	case Float64:
		return math.Float64frombits(v.word())
	}
	panic(&ValueError{"reflect.Value.Float", v.kind()})
}

// Complex returns v's value, if it is a complex number.
func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	panic(&ValueError{"reflect.Value.Complex", v.kind()})
}

// String returns v's value if it is a string. It does not panic otherwise, but returns "<T Value>", T being the type.
func (v Value) String() string {
	switch v.kind() {
	case String:
		return *(*string)(v.ptr)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Bytes returns v's value if it is a slice of bytes; of an addressable array of bytes, all of it as a slice.
func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if Kind(v.typ.elem().kind) != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.ptr)
	case Array:
		if Kind(v.typ.elem().kind) != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.ptr), v.typ.asArray().len)
	}
	panic(&ValueError{"reflect.Value.Bytes", v.kind()})
}

// CanInt, CanUint, CanFloat and CanComplex report whether Int, Uint, Float and Complex may be called.
func (v Value) CanInt() bool { return Int <= v.kind() && v.kind() <= Int64 }

// CanUint reports whether Uint may be called.
func (v Value) CanUint() bool { return Uint <= v.kind() && v.kind() <= Uintptr }

// CanFloat reports whether Float may be called.
func (v Value) CanFloat() bool { return v.kind() == Float32 || v.kind() == Float64 }

// CanComplex reports whether Complex may be called.
func (v Value) CanComplex() bool { return v.kind() == Complex64 || v.kind() == Complex128 }

// OverflowInt reports whether v's type cannot represent x.
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.kind()})
	}
	return v.typ.OverflowInt(x)
}

// OverflowUint reports whether v's type cannot represent x.
func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.kind()})
	}
	return v.typ.OverflowUint(x)
}

// OverflowFloat reports whether v's type cannot represent x.
func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.OverflowFloat", v.kind()})
	}
	return v.typ.OverflowFloat(x)
}

// OverflowComplex reports whether v's type cannot represent x.
func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.OverflowComplex", v.kind()})
	}
	return v.typ.OverflowComplex(x)
}

// IsNil reports whether v, which must be a channel, function, interface value, map, pointer or slice, is nil.
func (v Value) IsNil() bool {
	switch v.kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		return v.flag&flagMethod == 0 && v.pointer() == nil
	case Interface, Slice:
		return *(*unsafe.Pointer)(v.ptr) == nil
	}
	panic(&ValueError{"reflect.Value.IsNil", v.kind()})
}

// address is what Pointer and UnsafePointer return.
func (v Value) address(method string) unsafe.Pointer {
	switch v.kind() {
	case Pointer, Chan, Map, UnsafePointer:
		return v.pointer()
	case Func:
		if v.flag&flagMethod != 0 {
			return unsafe.Pointer(uintptr(1))
		}
		p := v.pointer()
		if p == nil {
			return nil
		}
		return unsafe.Pointer(*(*uintptr)(p)) // the code's table index
	case Slice, String:
		return *(*unsafe.Pointer)(v.ptr)
	}
	panic(&ValueError{method, v.kind()})
}

// Pointer returns where v, a channel, function, map, pointer, slice or string, leads to, as a number; of a function its code.
func (v Value) Pointer() uintptr { return uintptr(v.address("reflect.Value.Pointer")) }

// UnsafePointer is Pointer with another result type.
func (v Value) UnsafePointer() unsafe.Pointer { return v.address("reflect.Value.UnsafePointer") }

// InterfaceData returns two numbers about an interface value that mean nothing in particular.
func (v Value) InterfaceData() [2]uintptr {
	v.mustBe(Interface, "reflect.Value.InterfaceData")
	return *(*[2]uintptr)(v.ptr)
}

// StringHeader is a string in memory.
//
// Deprecated: Use unsafe.String or unsafe.StringData.
type StringHeader struct {
	Data uintptr
	Len  int
}

// SliceHeader is a slice in memory.
//
// Deprecated: Use unsafe.Slice or unsafe.SliceData.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}
