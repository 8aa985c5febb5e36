// Package unsafesizes measures types.
package unsafesizes

import (
	"structs"
	"unsafe"
)

// Loose wastes space.
type Loose struct {
	A bool
	B int64
	C bool
	D int32
	E byte
}

// Tight has the same fields.
type Tight struct {
	B    int64
	D    int32
	A, C bool
	E    byte
}

// Host is laid out as the machine does.
type Host struct {
	_ structs.HostLayout
	X uint16
	Y uint64
}

// Sizes returns sizes and alignments.
func Sizes() map[string]uintptr {
	var l Loose
	return map[string]uintptr{
		"loose": unsafe.Sizeof(l), "tight": unsafe.Sizeof(Tight{}), "D": unsafe.Offsetof(l.D), "E": unsafe.Offsetof(l.E),
		"align": unsafe.Alignof(l.D), "string": unsafe.Sizeof(""), "slice": unsafe.Sizeof([]int{}), "any": unsafe.Sizeof(any(1)),
		"map": unsafe.Sizeof(map[int]int{}), "empty": unsafe.Sizeof(struct{}{}), "complex": unsafe.Sizeof(1i), "host": unsafe.Sizeof(Host{}),
	}
}

// Bits returns the bits of a float.
func Bits(f float64) uint64 { return *(*uint64)(unsafe.Pointer(&f)) }

// Bytes looks at a string as bytes, without copying.
func Bytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// Third returns the third element by address.
func Third(a *[4]int32) int32 {
	return *(*int32)(unsafe.Add(unsafe.Pointer(a), 2*unsafe.Sizeof(a[0])))
}
