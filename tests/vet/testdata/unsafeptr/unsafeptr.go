package a

import (
	"reflect"
	"unsafe"
)

func f() {
	var x unsafe.Pointer
	var y uintptr
	x = unsafe.Pointer(y) // want "^possible misuse of unsafe.Pointer$"
	y = uintptr(x)
	x = unsafe.Pointer(uintptr(x) + 1)
	x = unsafe.Pointer(((uintptr((x))) + 1))
	x = unsafe.Pointer(uintptr(x) + 8 - 1)
	x = unsafe.Pointer(uintptr(x) &^ 7)
	x = unsafe.Pointer(1 + uintptr(x)) // want "possible misuse of unsafe.Pointer"
	x = unsafe.Pointer(uintptr(x) * 2) // want "possible misuse of unsafe.Pointer"
	var v reflect.Value
	x = unsafe.Pointer(v.Pointer())
	x = unsafe.Pointer(v.UnsafeAddr())
	var s *reflect.SliceHeader
	x = unsafe.Pointer(s.Data)
	var h reflect.StringHeader
	x = unsafe.Pointer(h.Data) // want "possible misuse of unsafe.Pointer"
	_ = *s                     // want `^possible misuse of reflect\.SliceHeader$`
	_ = &h                     // want `^possible misuse of reflect\.StringHeader$`
	_ = x
}
