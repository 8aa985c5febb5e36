package runtime

import "unsafe"

// Equality of memory and of values by their type.

// memequal compares n bytes.
func memequal(p, q unsafe.Pointer, n uintptr) bool {
	if p == q {
		return true
	}
	for n >= 8 {
		if *(*uint64)(p) != *(*uint64)(q) {
			return false
		}
		p, q, n = unsafe.Add(p, 8), unsafe.Add(q, 8), n-8
	}
	if n >= 4 {
		if *(*uint32)(p) != *(*uint32)(q) {
			return false
		}
		p, q, n = unsafe.Add(p, 4), unsafe.Add(q, 4), n-4
	}
	for ; n > 0; n-- {
		if *(*uint8)(p) != *(*uint8)(q) {
			return false
		}
		p, q = unsafe.Add(p, 1), unsafe.Add(q, 1)
	}
	return true
}

// plainEqual compares two values of a type whose equality is that of bytes. But of a pointer's word, only the low half counts: on the
// stack, what was there before may be left in the high one.
func plainEqual(t *_type, p, q unsafe.Pointer) bool {
	if t.ptrdata == 0 {
		return memequal(p, q, t.size)
	}
	for i := uintptr(0); i < t.size>>3; i++ {
		diff := load64(unsafe.Add(p, i<<3)) ^ load64(unsafe.Add(q, i<<3))
		if diff != 0 && (uint32(diff) != 0 || !isPointer(t, i)) {
			return false
		}
	}
	return true
}

// isPointer tells whether word i of a value may be a pointer.
func isPointer(t *_type, i uintptr) bool {
	if i >= t.ptrdata>>3 {
		return false
	}
	return t.gcmask == nil || *(*uint8)(unsafe.Add(unsafe.Pointer(t.gcmask), i>>3))>>(i&7)&1 != 0
}

// strequal, nilinterequal and interequal compare values at addresses; generated equality functions call them.
func strequal(p, q unsafe.Pointer) bool {
	s, t := (*stringHeader)(p), (*stringHeader)(q)
	return s.len == t.len && memequal(s.data, t.data, uintptr(s.len))
}

func nilinterequal(p, q unsafe.Pointer) bool {
	x, y := (*eface)(p), (*eface)(q)
	return x.typ == y.typ && (x.typ == nil || efaceeq(x.typ, x.data, y.data))
}

func interequal(p, q unsafe.Pointer) bool {
	x, y := (*eface)(p), (*eface)(q)
	if x.typ == nil || y.typ == nil {
		return x.typ == y.typ
	}
	t := (*itab)(unsafe.Pointer(x.typ)).typ
	return t == (*itab)(unsafe.Pointer(y.typ)).typ && efaceeq(t, x.data, y.data)
}

// efaceeq compares the data words of two interface values that have the dynamic type t. It panics if t has no equality.
func efaceeq(t *_type, x, y uint64) bool {
	if t.flags&flagComparable == 0 {
		panic(errorString("comparing uncomparable type " + t.str))
	}
	if t.flags&flagDirect == 0 {
		return valuesEqual(t, unsafe.Pointer(uintptr(x)), unsafe.Pointer(uintptr(y)))
	}
	if t.flags&flagPlain != 0 {
		return x == y
	}
	// A direct type whose equality is not that of bits: a float, or a struct that holds one.
	for t.kind == kindStruct {
		fields := (*structtype)(unsafe.Pointer(t)).fields
		blank := true
		for i := range fields {
			if fields[i].typ.size != 0 {
				blank = fields[i].name == "_"
				t = fields[i].typ
				break
			}
		}
		if blank {
			return true
		}
	}
	switch t.kind {
	case kindFloat32:
		return float32frombits(uint32(x)) == float32frombits(uint32(y))
	case kindFloat64:
		return float64frombits(x) == float64frombits(y)
	}
	return x == y
}

// valuesEqual compares two values of a comparable type.
func valuesEqual(t *_type, p, q unsafe.Pointer) bool {
	if t.flags&flagPlain != 0 {
		return plainEqual(t, p, q)
	}
	if t.equal != 0 {
		return callequal(t.equal, p, q)
	}
	switch t.kind {
	case kindFloat32:
		return *(*float32)(p) == *(*float32)(q)
	case kindFloat64:
		return *(*float64)(p) == *(*float64)(q)
	case kindComplex64:
		return *(*complex64)(p) == *(*complex64)(q)
	case kindComplex128:
		return *(*complex128)(p) == *(*complex128)(q)
	case kindString:
		return strequal(p, q)
	case kindInterface:
		if len((*interfacetype)(unsafe.Pointer(t)).methods) == 0 {
			return nilinterequal(p, q)
		}
		return interequal(p, q)
	case kindArray:
		a := (*arraytype)(unsafe.Pointer(t))
		for i := uintptr(0); i < a.len; i++ {
			if !valuesEqual(a.elem, unsafe.Add(p, i*a.elem.size), unsafe.Add(q, i*a.elem.size)) {
				return false
			}
		}
		return true
	case kindStruct:
		fields := (*structtype)(unsafe.Pointer(t)).fields
		for i := range fields {
			f := &fields[i]
			if f.name != "_" && !valuesEqual(f.typ, unsafe.Add(p, f.offset), unsafe.Add(q, f.offset)) {
				return false
			}
		}
		return true
	}
	if t.flags&flagComparable == 0 {
		panic(errorString("comparing uncomparable type " + t.str))
	}
	return memequal(p, q, t.size)
}
