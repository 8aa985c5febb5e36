package reflect

import "unsafe"

// Slices: making, slicing, appending, copying.

// newSlice makes a slice value of type t.
func newSlice(t *rtype, data unsafe.Pointer, n, cap int, ro flag) Value {
	s := new([]unsafe.Pointer) // of whatever element type: the collector needs to see the address
	h := (*sliceHeader)(unsafe.Pointer(s))
	h.data, h.len, h.cap = data, n, cap
	return Value{t, unsafe.Pointer(s), 0, ro | flagIndir | flag(Slice)}
}

// MakeSlice makes a slice of type typ with zero elements.
func MakeSlice(typ Type, len, cap int) Value {
	t := typ.common()
	if Kind(t.kind) != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	return newSlice(t, makeElements(t.elem(), cap), len, cap, 0)
}

func makeElements(elem *rtype, n int) unsafe.Pointer {
	if n == 0 || elem.size == 0 {
		return unsafe.Pointer(&zeroArea)
	}
	return newarray(elem, n)
}

// SliceAt returns the n elements of type typ that begin at p, as a slice.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	elem := typ.common()
	size := n
	if n > 0 && elem.size > 0 && uintptr(n) > (1<<32-uintptr(p))/elem.size {
		size = -1
	}
	_ = unsafe.Slice((*byte)(p), size) // panics for what cannot be
	return newSlice(sliceOf(elem), p, n, n, 0)
}

// bounds gives what v, a slice or an addressable array, is a slice of: its type, and where the elements are.
func (v Value) bounds(method string) (t *rtype, data unsafe.Pointer, cap int) {
	switch v.kind() {
	case Array:
		if v.flag&flagAddr == 0 {
			panic(method + ": slice of unaddressable array")
		}
		a := v.typ.asArray()
		return a.slice, v.ptr, int(a.len)
	case Slice:
		s := (*sliceHeader)(v.ptr)
		return v.typ, s.data, s.cap
	}
	panic(&ValueError{method, v.kind()})
}

// Slice returns v[i:j], v being a slice, a string or an addressable array.
func (v Value) Slice(i, j int) Value {
	if v.kind() == String {
		s := *(*string)(v.ptr)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		part := new(string)
		*part = s[i:j]
		return Value{v.typ, unsafe.Pointer(part), 0, v.flag}
	}
	t, data, cap := v.bounds("reflect.Value.Slice")
	if i < 0 || j < i || j > cap {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return v.part(t, data, i, j, cap)
}

// Slice3 returns v[i:j:k], v being a slice or an addressable array.
func (v Value) Slice3(i, j, k int) Value {
	t, data, cap := v.bounds("reflect.Value.Slice3")
	if i < 0 || j < i || k < j || k > cap {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return v.part(t, data, i, j, k)
}

func (v Value) part(t *rtype, data unsafe.Pointer, i, j, k int) Value {
	if k > i { // else the address might be that of something else
		data = unsafe.Add(data, uintptr(i)*t.elem().size)
	}
	return newSlice(t, data, j-i, k-i, v.flag.ro())
}

// Grow makes room for n more elements in v, a slice.
func (v Value) Grow(n int) {
	v.mustBeAssignable("reflect.Value.Grow")
	v.mustBe(Slice, "reflect.Value.Grow")
	grow(v.typ.elem(), (*sliceHeader)(v.ptr), n)
}

func grow(elem *rtype, s *sliceHeader, n int) {
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if s.len+n <= s.cap {
		return
	}
	s.data, s.cap = growslice(elem, s.data, s.len+n, s.len, s.cap)
}

// longer returns the slice v with n more elements, which are as they are in memory.
func (v Value) longer(n int) Value {
	v.mustBeExported(unknown)
	s := *(*sliceHeader)(v.ptr)
	made := newSlice(v.typ, s.data, s.len, s.cap, 0)
	h := (*sliceHeader)(made.ptr)
	grow(v.typ.elem(), h, n)
	h.len += n
	return made
}

// Append appends values to a slice and returns the result.
func Append(s Value, x ...Value) Value {
	s.mustBe(Slice, unknown)
	n := s.Len()
	s = s.longer(len(x))
	for i, v := range x {
		s.Index(n + i).Set(v)
	}
	return s
}

// AppendSlice appends the slice t to the slice s and returns the result.
func AppendSlice(s, t Value) Value {
	s.mustBe(Slice, unknown)
	t.mustBe(Slice, unknown)
	mustMatch("reflect.AppendSlice", s.typ.elem(), t.typ.elem())
	n, m := s.Len(), t.Len()
	s = s.longer(m)
	Copy(s.Slice(n, n+m), t)
	return s
}

func mustMatch(what string, x, y *rtype) {
	if x != y {
		panic(what + ": " + x.str + " != " + y.str)
	}
}

// Copy copies elements of src to dst, slices or arrays (dst a variable), as many as there are in both, and returns how many. src may be
// a string if dst has bytes.
func Copy(dst, src Value) int {
	to, from := dst.kind(), src.kind()
	if to != Array && to != Slice {
		panic(&ValueError{"reflect.Copy", to})
	}
	if to == Array {
		dst.mustBeAssignable(unknown)
	}
	dst.mustBeExported(unknown)
	elem := dst.typ.elem()
	text := from == String && Kind(elem.kind) == Uint8
	if from != Array && from != Slice && !text {
		panic(&ValueError{"reflect.Copy", from})
	}
	src.mustBeExported(unknown)
	if !text {
		mustMatch("reflect.Copy", elem, src.typ.elem())
	}
	n := min(dst.Len(), src.Len())
	if n > 0 {
		memmove(dst.elements(), src.elements(), uintptr(n)*elem.size)
	}
	return n
}

// elements is the address of the first element of an array, slice or string.
func (v Value) elements() unsafe.Pointer {
	if v.kind() == Array {
		return v.ptr
	}
	return *(*unsafe.Pointer)(v.ptr)
}

// Clear deletes all entries of a map, or sets all elements of a slice to zero.
func (v Value) Clear() {
	switch v.kind() {
	case Slice:
		s := (*sliceHeader)(v.ptr)
		memclear(s.data, uintptr(s.len)*v.typ.elem().size)
	case Map:
		mapclear(v.typ, v.pointer())
	default:
		panic(&ValueError{"reflect.Value.Clear", v.kind()})
	}
}

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	s := *(*sliceHeader)(v.ptr)
	elem := v.typ.elem()
	size := elem.size
	if size == 8 && elem.ptrdata == 0 {
		words := unsafe.Slice((*uint64)(s.data), s.len)
		if s.len > 1 {
			return func(i, j int) { words[i], words[j] = words[j], words[i] }
		}
	}
	if Kind(elem.kind) == String && s.len > 1 {
		texts := unsafe.Slice((*string)(s.data), s.len)
		return func(i, j int) { texts[i], texts[j] = texts[j], texts[i] }
	}
	spare := allocate(elem)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		p, q := unsafe.Add(s.data, uintptr(i)*size), unsafe.Add(s.data, uintptr(j)*size)
		memmove(spare, p, size)
		memmove(p, q, size)
		memmove(q, spare, size)
	}
}
