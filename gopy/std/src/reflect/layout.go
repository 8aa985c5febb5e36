package reflect

import "unsafe"

// Descriptors, as the compiler writes them (the runtime's type.go says more). Identical types have one descriptor, so types are
// compared by address.

// Bits of rtype.flags.
const (
	tflagDirect     = 1  // a value fits an interface's data word itself
	tflagComparable = 2  // == is defined
	tflagNamed      = 4  // has a name
	tflagPlain      = 8  // equality is that of bytes
	tflagUncommon   = 16 // has methods
	tflagVariadic   = 32 // a variadic function type
)

// rtype is what all descriptors begin with.
type rtype struct {
	size       uintptr
	ptrdata    uintptr // bytes of the prefix that may hold pointers
	hash       uint32
	kind       uint8
	align      uint8
	flags      uint8
	fieldAlign uint8
	equal      uintptr
	hashfn     uintptr
	gcmask     *byte
	str        string
	key        string // tells types apart
	pkgPath    string
	name       string
	canon      *rtype
	ptrTo      *rtype // *T, if known
	uncommon   *uncommonType
}

type arrayType struct {
	rtype
	elem  *rtype
	slice *rtype
	len   uintptr
}

type chanType struct {
	rtype
	elem *rtype
	dir  uintptr
}

// funcType: thunk and method are table indices of code that calls functions of this type with arguments in memory, stub that of the
// code of func values that call back into this package (call.go). All are 0 in a type made here that is passed like no compiled one.
type funcType struct {
	rtype
	in     []*rtype
	out    []*rtype
	thunk  uintptr
	method uintptr
	stub   uintptr
}

type interfaceType struct {
	rtype
	methods []imethod // sorted by name
}

type imethod struct {
	name    string
	pkgPath string
	typ     *rtype
}

type mapType struct {
	rtype
	key  *rtype
	elem *rtype
}

// elemType is the type of pointers and of slices.
type elemType struct {
	rtype
	elem *rtype
}

type structType struct {
	rtype
	fields []structField
}

type structField struct {
	name     string
	pkgPath  string // of unexported ones
	typ      *rtype
	offset   uintptr
	tag      string
	embedded bool
}

type uncommonType struct {
	methods []method // sorted by name
}

type method struct {
	name    string
	pkgPath string // of unexported ones
	typ     *rtype // without receiver
	ifn     uintptr
	tfn     uintptr
}

// itab is the type word of an interface value whose type has methods; the methods' table indices follow.
type itab struct {
	inter *rtype
	typ   *rtype
}

// sliceHeader is a slice in memory.
type sliceHeader struct {
	data unsafe.Pointer
	len  int
	cap  int
}

func (t *rtype) asArray() *arrayType         { return (*arrayType)(unsafe.Pointer(t)) }
func (t *rtype) asChan() *chanType           { return (*chanType)(unsafe.Pointer(t)) }
func (t *rtype) asFunc() *funcType           { return (*funcType)(unsafe.Pointer(t)) }
func (t *rtype) asInterface() *interfaceType { return (*interfaceType)(unsafe.Pointer(t)) }
func (t *rtype) asMap() *mapType             { return (*mapType)(unsafe.Pointer(t)) }
func (t *rtype) asStruct() *structType       { return (*structType)(unsafe.Pointer(t)) }

func (t *rtype) direct() bool { return t.flags&tflagDirect != 0 }

// elem is the element type of an array, channel, map, pointer or slice type, nil of others.
func (t *rtype) elem() *rtype {
	switch Kind(t.kind) {
	case Map:
		return t.asMap().elem
	case Array, Chan, Pointer, Slice:
		return (*elemType)(unsafe.Pointer(t)).elem // at the same place in all of them
	}
	return nil
}

// methodsOf are the methods of a type that is no interface type.
func methodsOf(t *rtype) []method {
	if t.uncommon == nil {
		return nil
	}
	return t.uncommon.methods
}

// exportedMethod is the i-th exported method, nil if there are not so many.
func exportedMethod(t *rtype, i int) *method {
	all := methodsOf(t)
	for j := range all {
		m := &all[j]
		if m.pkgPath == "" {
			if i == 0 {
				return m
			}
			i--
		}
	}
	return nil
}

// toType makes a Type of a descriptor; nil stays nil.
func toType(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

// zeroArea is what values of size zero lie at.
var zeroArea [8]byte

// allocate gives zeroed memory for a value of type t.
func allocate(t *rtype) unsafe.Pointer {
	if t.size == 0 {
		return unsafe.Pointer(&zeroArea)
	}
	return newobject(t)
}
