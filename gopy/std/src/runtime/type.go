package runtime

import "unsafe"

// Types at run time.
//
// The compiler writes a descriptor for every type that may end up in an interface, in a map or behind new, as static data with
// the layout of the structs below. A type that several modules know (say []int) has a descriptor in each of them; addmodule
// (module.go) chooses one of these, the canonical one, and patches all words of static data that lead to the others. So in
// a running program two types are identical if the addresses of their descriptors are equal.

// Kinds, numbered as in package reflect.
const (
	kindInvalid = iota
	kindBool
	kindInt
	kindInt8
	kindInt16
	kindInt32
	kindInt64
	kindUint
	kindUint8
	kindUint16
	kindUint32
	kindUint64
	kindUintptr
	kindFloat32
	kindFloat64
	kindComplex64
	kindComplex128
	kindArray
	kindChan
	kindFunc
	kindInterface
	kindMap
	kindPointer
	kindSlice
	kindString
	kindStruct
	kindUnsafePointer
)

// Bits of _type.flags.
const (
	flagDirect     = 1  // a value is an interface's data word itself
	flagComparable = 2  // == is defined
	flagNamed      = 4  // has a name
	flagPlain      = 8  // equality is equality of bytes
	flagUncommon   = 16 // has methods
	flagVariadic   = 32 // a variadic function type
)

// _type is what all descriptors begin with: 136 bytes.
type _type struct {
	size       uintptr
	ptrdata    uintptr // bytes of the prefix that may hold pointers; 0: none
	hash       uint32  // of key
	kind       uint8
	align      uint8
	flags      uint8
	fieldAlign uint8
	equal      uintptr // table index of func(p, q unsafe.Pointer) bool, or 0
	hashfn     uintptr // table index of func(p unsafe.Pointer, seed uintptr) uintptr, or 0
	gcmask     *byte   // bit i: word i may hold a pointer
	str        string  // as reflect shows it
	key        string  // identity
	pkgPath    string
	name       string
	canon      *_type
	ptrTo      *_type
	uncommon   *uncommontype
}

type arraytype struct {
	_type
	elem  *_type
	slice *_type
	len   uintptr
}

type chantype struct {
	_type
	elem *_type
	dir  uintptr // 1: receive, 2: send, 3: both
}

type functype struct {
	_type
	in     []*_type
	out    []*_type
	thunk  uintptr // these are for reflect (its call.go)
	method uintptr
	stub   uintptr
}

type interfacetype struct {
	_type
	methods []imethod // sorted by name
}

type imethod struct {
	name    string
	pkgPath string // of unexported ones
	typ     *_type // without receiver
}

type maptype struct {
	_type
	key  *_type
	elem *_type
}

// ptrtype is that of pointers and of slices.
type ptrtype struct {
	_type
	elem *_type
}

type structtype struct {
	_type
	fields []structfield
}

type structfield struct {
	name     string
	pkgPath  string
	typ      *_type
	offset   uintptr
	tag      string
	embedded bool
}

type uncommontype struct {
	methods []method // sorted by name
}

type method struct {
	name    string
	pkgPath string
	typ     *_type  // without receiver
	ifn     uintptr // table index; takes the data word in place of the receiver
	tfn     uintptr
}

// itab is the type word of an interface type with methods: which type the value has, and where the methods of the interface are.
// The table indices of the methods follow, a word each.
type itab struct {
	inter *interfacetype
	typ   *_type
}

// eface is an interface value as it lies in memory. If the interface type has methods, typ is an *itab.
type eface struct {
	typ  *_type
	data uint64
}

func efaceOf(p *any) *eface { return (*eface)(unsafe.Pointer(p)) }

// slice and stringHeader are slices and strings as they lie in memory.
type slice struct {
	array unsafe.Pointer
	len   int
	cap   int
}

type stringHeader struct {
	data unsafe.Pointer
	len  int
}

func add(p unsafe.Pointer, n uintptr) unsafe.Pointer { return unsafe.Add(p, n) }

// dataAddress tells the address of the value in an interface with dynamic type t, given the address of its data word.
func dataAddress(t *_type, word *uint64) unsafe.Pointer {
	if t.flags&flagDirect != 0 {
		return unsafe.Pointer(word)
	}
	return unsafe.Pointer(uintptr(*word))
}

// elemOf is the element type of an array, channel, pointer, slice, or map.
func elemOf(t *_type) *_type {
	if t.kind == kindMap {
		return (*maptype)(unsafe.Pointer(t)).elem
	}
	return (*ptrtype)(unsafe.Pointer(t)).elem // at the same offset in all of them
}
