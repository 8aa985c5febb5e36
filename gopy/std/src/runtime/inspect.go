package runtime

import "unsafe"

// What packages without reflect ask about values (see the hooks.go of errors and sort).

// errorsComparable tells whether the dynamic type of v, which is not nil, has equality.
func errorsComparable(v any) bool { return efaceOf(&v).typ.flags&flagComparable != 0 }

// errorInterface is the descriptor of the type error.
func errorInterface() *_type {
	var e error = plainError("")
	return (*_type)(unsafe.Pointer((*itab)(unsafe.Pointer((*eface)(unsafe.Pointer(&e)).typ)).inter))
}

// errorsTarget judges the second argument of errors.As: 0: good; 1: no pointer, or nil; 2: a pointer to something that no error can be.
func errorsTarget(target any) int {
	e := efaceOf(&target)
	if e.typ == nil || e.typ.kind != kindPointer || e.data == 0 {
		return 1
	}
	elem := elemOf(e.typ)
	if elem.kind == kindInterface || getitab(errorInterface(), elem) != nil {
		return 0
	}
	return 2
}

// errorsAssign does *target = err if types allow it.
func errorsAssign(target any, err error) bool {
	to := efaceOf(&target)
	from := (*eface)(unsafe.Pointer(&err))
	typ := (*itab)(unsafe.Pointer(from.typ)).typ
	elem := elemOf(to.typ)
	p := unsafe.Pointer(uintptr(to.data))
	if elem.kind != kindInterface {
		if typ != elem {
			return false
		}
		memcopy(p, dataAddress(typ, &from.data), typ.size)
		return true
	}
	word := unsafe.Pointer(typ)
	if len((*interfacetype)(unsafe.Pointer(elem)).methods) != 0 {
		word = unsafe.Pointer(getitab(elem, typ))
		if word == nil {
			return false
		}
	}
	dst := (*eface)(p)
	dst.typ = (*_type)(word)
	dst.data = from.data
	return true
}

// sliceOf describes the slice x; n is -1 if it is none.
func sliceOf(x any) (start unsafe.Pointer, n int, size uintptr) {
	e := efaceOf(&x)
	if e.typ == nil || e.typ.kind != kindSlice {
		return nil, -1, 0
	}
	s := (*slice)(unsafe.Pointer(uintptr(e.data)))
	return s.array, s.len, elemOf(e.typ).size
}

// lengthOf is len(x), or -1.
func lengthOf(x any) int {
	e := efaceOf(&x)
	if e.typ == nil {
		return -1
	}
	p := unsafe.Pointer(uintptr(e.data))
	switch e.typ.kind {
	case kindArray:
		return int((*arraytype)(unsafe.Pointer(e.typ)).len)
	case kindChan:
		return chanlen(p)
	case kindMap:
		return maplen(p)
	case kindSlice:
		return (*slice)(p).len
	case kindString:
		return (*stringHeader)(p).len
	}
	return -1
}

var kindNames = [...]string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
	"struct", "unsafe.Pointer",
}

// kindOf names the kind of x, "" for nil.
func kindOf(x any) string {
	e := efaceOf(&x)
	if e.typ == nil {
		return ""
	}
	return kindNames[e.typ.kind]
}

// typeString names the dynamic type of v, typeComparable tells whether it has equality; v is not nil.
func typeString(v any) string { return efaceOf(&v).typ.str }

func typeComparable(v any) bool { return efaceOf(&v).typ.flags&flagComparable != 0 }
