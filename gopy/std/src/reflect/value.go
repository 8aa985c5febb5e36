package reflect

import "unsafe"

// A Value is a Go value of any type. The zero Value stands for no value.
//
// Where the value is: with flagIndir ptr is its address; without, the type is a direct one (it fits an interface's data word), and the
// value is in the Value: in ptr if it is a pointer or holds one, else in bits, as in the data word. Values of types that are not direct
// always have flagIndir. With flagAddr it is a variable of the program that ptr leads to; without, memory that nobody changes.
//
// A method value (flagMethod) is made by Value.Method: type and value are those of the receiver, kind is Func, and the flags from
// flagMethodShift on are the method's number.
type Value struct {
	typ  *rtype
	ptr  unsafe.Pointer
	bits uint64
	flag
}

type flag uintptr

const (
	flagKindMask    flag = 1<<5 - 1
	flagStickyRO    flag = 1 << 5 // got at by an unexported field that is not embedded
	flagEmbedRO     flag = 1 << 6 // got at by an unexported embedded field
	flagIndir       flag = 1 << 7
	flagAddr        flag = 1 << 8
	flagMethod      flag = 1 << 9
	flagMethodShift      = 10
	flagRO               = flagStickyRO | flagEmbedRO
)

func (f flag) kind() Kind { return Kind(f & flagKindMask) }

// ro is what a value got from one with these flags takes over.
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

// A ValueError is what a Value's method panics with if it does not apply to its kind.
type ValueError struct {
	Method string
	Kind   Kind
}

// Error describes it.
func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// unknown is the name of the method in panics of what is no method.
const unknown = "unknown method"

// mustBe panics unless the kind is want. method is the exported method that was called, in full.
func (f flag) mustBe(want Kind, method string) {
	if f.kind() != want {
		panic(&ValueError{method, f.kind()})
	}
}

// mustBeExported panics if the value was got at by an unexported field, or is none.
func (f flag) mustBeExported(method string) {
	if f == 0 {
		panic(&ValueError{method, Invalid})
	}
	if f&flagRO != 0 {
		panic("reflect: " + method + " using value obtained using unexported field")
	}
}

// mustBeAssignable panics unless the value is a variable that may be set.
func (f flag) mustBeAssignable(method string) {
	f.mustBeExported(method)
	if f&flagAddr == 0 {
		panic("reflect: " + method + " using unaddressable value")
	}
}

// ValueOf returns a Value for what i holds; the zero Value for nil.
func ValueOf(i any) Value {
	word, data := efaceparts(i)
	if word == nil {
		return Value{}
	}
	return fromData((*rtype)(word), data)
}

// fromData makes a Value of an interface's dynamic type and data word.
func fromData(t *rtype, data uint64) Value {
	f := flag(t.kind)
	if !t.direct() {
		return Value{t, unsafe.Pointer(uintptr(data)), 0, f | flagIndir}
	}
	if t.ptrdata != 0 {
		return Value{t, unsafe.Pointer(uintptr(data)), 0, f}
	}
	return Value{t, nil, data, f}
}

// load makes a Value of a value in memory that may change: it is copied.
func load(t *rtype, p unsafe.Pointer, f flag) Value {
	f |= flag(t.kind)
	if !t.direct() {
		copied := allocate(t)
		memmove(copied, p, t.size)
		return Value{t, copied, 0, f | flagIndir}
	}
	if t.ptrdata != 0 {
		return Value{t, *(*unsafe.Pointer)(p), 0, f}
	}
	return Value{t, nil, loadBits(t, p), f}
}

// loadBits reads a direct value without pointers as a data word.
func loadBits(t *rtype, p unsafe.Pointer) uint64 {
	inner := onlyField(t)
	switch Kind(inner.kind) {
	case Int8:
		return uint64(*(*int8)(p))
	case Int16:
		return uint64(*(*int16)(p))
	case Int32:
		if inner == t {
			return uint64(*(*int32)(p))
		}
	}
	switch inner.size {
	case 1:
		return uint64(*(*uint8)(p))
	case 2:
		return uint64(*(*uint16)(p))
	case 4:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

// onlyField is the type of what a direct type really holds: itself, or that of a struct's only field that has a size.
func onlyField(t *rtype) *rtype {
	for Kind(t.kind) == Struct {
		fields := t.asStruct().fields
		i := 0
		for fields[i].typ.size == 0 {
			i++
		}
		t = fields[i].typ
	}
	return t
}

// store writes the value to memory.
func (v Value) store(p unsafe.Pointer) {
	t := v.typ
	switch {
	case v.flag&flagIndir != 0:
		memmove(p, v.ptr, t.size)
	case t.ptrdata != 0:
		*(*unsafe.Pointer)(p) = v.ptr
	default:
		switch onlyField(t).size {
		case 1:
			*(*uint8)(p) = uint8(v.bits)
		case 2:
			*(*uint16)(p) = uint16(v.bits)
		case 4:
			*(*uint32)(p) = uint32(v.bits)
		case 8:
			*(*uint64)(p) = v.bits
		}
	}
}

// inMemory gives the address of the value, or of a copy.
func (v Value) inMemory() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return v.ptr
	}
	p := newobject(v.typ)
	v.store(p)
	return p
}

// pointer is the value of one that is a pointer.
func (v Value) pointer() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return *(*unsafe.Pointer)(v.ptr)
	}
	return v.ptr
}

// word is the value of a direct type without pointers as a data word.
func (v Value) word() uint64 {
	if v.flag&flagIndir != 0 {
		return loadBits(v.typ, v.ptr)
	}
	return v.bits
}

// pack makes an interface value of one that is no interface value.
func pack(v Value) any {
	t := v.typ
	if !t.direct() {
		p := v.ptr
		if v.flag&flagAddr != 0 {
			p = allocate(t)
			memmove(p, v.ptr, t.size)
		}
		return makeeface(unsafe.Pointer(t), uint64(uintptr(p)))
	}
	if t.ptrdata != 0 {
		return makeeface(unsafe.Pointer(t), uint64(uintptr(v.pointer())))
	}
	return makeeface(unsafe.Pointer(t), v.word())
}

// loadInterface reads an interface value of type t.
func loadInterface(t *rtype, p unsafe.Pointer) any {
	if len(t.asInterface().methods) == 0 {
		return *(*any)(p)
	}
	tab := *(**itab)(p)
	if tab == nil {
		return nil
	}
	return makeeface(unsafe.Pointer(tab.typ), *(*uint64)(unsafe.Add(p, 8)))
}

// storeInterface writes x as a value of the interface type t, which its dynamic type implements.
func storeInterface(t *rtype, p unsafe.Pointer, x any) {
	if len(t.asInterface().methods) == 0 {
		*(*any)(p) = x
		return
	}
	word, data := efaceparts(x)
	if word != nil {
		word = getitab(t, (*rtype)(word))
	}
	*(*unsafe.Pointer)(p) = word
	*(*uint64)(unsafe.Add(p, 8)) = data
}

// Interface returns the value as an interface value. It panics if v was got at by an unexported field.
func (v Value) Interface() any { return valueInterface(v, true, "reflect.Value.Interface") }

func valueInterface(v Value, safe bool, method string) any {
	if v.flag == 0 {
		panic(&ValueError{method, Invalid})
	}
	if safe && v.flag&flagRO != 0 {
		panic(method + ": cannot return value obtained from unexported field or method")
	}
	if v.flag&flagMethod != 0 {
		v = methodValue("Interface", v)
	}
	if v.kind() == Interface {
		return loadInterface(v.typ, v.ptr)
	}
	return pack(v)
}

// TypeAssert is v.Interface().(T).
func TypeAssert[T any](v Value) (T, bool) {
	x, ok := valueInterface(v, true, "reflect.TypeAssert").(T)
	return x, ok
}

// CanInterface reports whether Interface may be called.
func (v Value) CanInterface() bool {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagRO == 0
}
