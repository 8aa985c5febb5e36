package reflect

import (
	"strconv"
	"unsafe"
)

// Types that are made from others: PointerTo, SliceOf, MapOf, ...
//
// A type that the program mentions somewhere has a descriptor, which is found by its key. Else one is made, in memory that is never freed,
// and entered among the others, so that it is made once. Keys are written as the compiler writes them.

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// PointerTo returns the type *t.
func PointerTo(t Type) Type { return pointerTo(t.common()) }

func pointerTo(t *rtype) *rtype {
	if t.ptrTo != nil {
		return t.ptrTo
	}
	key := "*" + t.key
	p := findType(key)
	if p == nil {
		p = newType(unsafe.Sizeof(elemType{}), Pointer, key, "*"+t.str)
		p.setPointer()
		p.flags |= tflagComparable | tflagPlain
		(*elemType)(unsafe.Pointer(p)).elem = t
		p.promotePointer(t)
		p = canonical(p)
	}
	t.ptrTo = p
	return p
}

// newType begins a descriptor.
func newType(size uintptr, kind Kind, key, str string) *rtype {
	t := (*rtype)(persistentalloc(size))
	t.kind = uint8(kind)
	t.key = persistentString(key)
	t.str = t.key
	if str != key {
		t.str = persistentString(str)
	}
	t.hash = fnv1a(key)
	return t
}

// persistentString copies a string to memory that the collector does not own: descriptors are invisible to it.
func persistentString(s string) string {
	if s == "" {
		return ""
	}
	p := persistentalloc(uintptr(len(s)))
	copy(unsafe.Slice((*byte)(p), len(s)), s)
	return unsafe.String((*byte)(p), len(s))
}

func persistentTypes(list []*rtype) []*rtype {
	if len(list) == 0 {
		return nil
	}
	p := persistentalloc(8 * uintptr(len(list)))
	made := unsafe.Slice((**rtype)(p), len(list))
	copy(made, list)
	return made
}

var firstWord = [1]byte{1}

// setPointer: a value is a pointer.
func (t *rtype) setPointer() {
	t.setSize(8, 8)
	t.flags |= tflagDirect
	t.ptrdata = 8
	t.gcmask = &firstWord[0]
}

func (t *rtype) setSize(size uintptr, align uint8) {
	t.size = size
	t.align = align
	t.fieldAlign = align
}

// SliceOf returns the type []t.
func SliceOf(t Type) Type { return sliceOf(t.common()) }

func sliceOf(elem *rtype) *rtype {
	key := "[]" + elem.key
	if t := findType(key); t != nil {
		return t
	}
	t := newType(unsafe.Sizeof(elemType{}), Slice, key, "[]"+elem.str)
	t.setSize(24, 8)
	t.ptrdata = 8
	t.gcmask = &firstWord[0]
	(*elemType)(unsafe.Pointer(t)).elem = elem
	return canonical(t)
}

// ChanOf returns the type of channels of t with a direction.
func ChanOf(dir ChanDir, t Type) Type {
	elem := t.common()
	if elem.size >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	var begin, end string
	switch dir {
	case RecvDir:
		begin = "<-chan "
	case SendDir:
		begin = "chan<- "
	case BothDir:
		begin = "chan "
	default:
		panic("reflect.ChanOf: invalid dir")
	}
	if dir == BothDir && Kind(elem.kind) == Chan && ChanDir(elem.asChan().dir) == RecvDir && elem.name == "" {
		begin, end = begin+"(", ")"
	}
	key := begin + elem.key + end
	if t := findType(key); t != nil {
		return t
	}
	made := newType(unsafe.Sizeof(chanType{}), Chan, key, begin+elem.str+end)
	made.setPointer()
	made.flags |= tflagComparable | tflagPlain
	c := made.asChan()
	c.elem = elem
	c.dir = uintptr(dir)
	return canonical(made)
}

// MapOf returns the type map[key]elem. It panics if key has no equality.
func MapOf(key, elem Type) Type {
	k, e := key.common(), elem.common()
	if k.flags&tflagComparable == 0 {
		panic("reflect.MapOf: invalid key type " + k.str)
	}
	name := "map[" + k.key + "]" + e.key
	if t := findType(name); t != nil {
		return t
	}
	t := newType(unsafe.Sizeof(mapType{}), Map, name, "map["+k.str+"]"+e.str)
	t.setPointer()
	m := t.asMap()
	m.key, m.elem = k, e
	return canonical(t)
}

// ArrayOf returns the type [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	e := elem.common()
	if e.size > 0 && uintptr(length) > (1<<32-1)/e.size {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	n := "[" + strconv.Itoa(length) + "]"
	key := n + e.key
	if t := findType(key); t != nil {
		return t
	}
	t := newType(unsafe.Sizeof(arrayType{}), Array, key, n+e.str)
	t.setSize(uintptr(length)*e.size, e.align)
	t.flags |= e.flags & (tflagComparable | tflagPlain)
	a := t.asArray()
	a.elem, a.slice, a.len = e, sliceOf(e), uintptr(length)
	if length > 0 && e.ptrdata != 0 {
		t.ptrdata = uintptr(length-1)*e.size + e.ptrdata
		if t.size <= 1<<12 {
			m := newMask(t.ptrdata)
			for i := range uintptr(length) {
				m.add(i*e.size, e)
			}
			t.gcmask = &m[0]
		} // else none: the collector looks at the element type
	}
	return canonical(t)
}

// mask has a bit for each word that may hold a pointer.
type mask []byte

func newMask(ptrdata uintptr) mask {
	n := (ptrdata + 63) / 64
	return unsafe.Slice((*byte)(persistentalloc(n)), n)
}

// add enters the pointers of a value of type t at an offset.
func (m mask) add(offset uintptr, t *rtype) {
	if t.ptrdata == 0 {
		return
	}
	if t.gcmask == nil { // a large array
		a := t.asArray()
		for i := range a.len {
			m.add(offset+i*a.elem.size, a.elem)
		}
		return
	}
	bits := unsafe.Slice(t.gcmask, (t.ptrdata+63)/64)
	for w := range t.ptrdata / 8 {
		if bits[w/8]>>(w%8)&1 != 0 {
			at := offset/8 + w
			m[at/8] |= 1 << (at % 8)
		}
	}
}

// FuncOf returns the type of functions with these parameters and results; variadic: the last parameter, a slice, is a "..." parameter.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	return funcOf(commons(in), commons(out), variadic)
}

func commons(types []Type) []*rtype {
	list := make([]*rtype, len(types))
	for i, t := range types {
		list[i] = t.common()
	}
	return list
}

func funcOf(in, out []*rtype, variadic bool) *rtype {
	key := signature(in, out, variadic, func(t *rtype) string { return t.key })
	if t := findType(key); t != nil {
		return t
	}
	str := signature(in, out, variadic, func(t *rtype) string { return t.str })
	t := newType(unsafe.Sizeof(funcType{}), Func, key, str)
	t.setPointer()
	if variadic {
		t.flags |= tflagVariadic
	}
	f := t.asFunc()
	f.in, f.out = persistentTypes(in), persistentTypes(out)
	return canonical(t)
}

// signature writes a function type.
func signature(in, out []*rtype, variadic bool, name func(*rtype) string) string {
	s := "func("
	for i, t := range in {
		if i > 0 {
			s += ", "
		}
		if variadic && i == len(in)-1 {
			s += "..." + name(t.elem())
		} else {
			s += name(t)
		}
	}
	s += ")"
	switch len(out) {
	case 0:
		return s
	case 1:
		return s + " " + name(out[0])
	}
	s += " ("
	for i, t := range out {
		if i > 0 {
			s += ", "
		}
		s += name(t)
	}
	return s + ")"
}
