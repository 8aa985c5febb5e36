package sort

// Sorting a slice of any type, given as an interface value. Its elements are exchanged as plain memory.

import (
	"math/bits"
	"unsafe"
)

// Slice sorts the slice x as less says: less(i, j) reports whether x[i] must come before x[j], see [Interface]. Equal
// elements may change places. Slice panics if x is not a slice.
func Slice(x any, less func(i, j int) bool) {
	data := elementsOf(x)
	pdqsortFunc(&data, 0, data.n, bits.Len(uint(data.n)), less)
}

// SliceStable is [Slice] with equal elements keeping their order.
func SliceStable(x any, less func(i, j int) bool) {
	data := elementsOf(x)
	stableFunc(&data, data.n, less)
}

// SliceIsSorted reports whether the slice x is sorted as less says. It panics if x is not a slice.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	n := lengthOf(x)
	if n < 0 {
		panic(&valueError{"reflectlite.Value.Len", kindOf(x)})
	}
	for i := n - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// valueError is the panic for a value that is no slice. It says what package reflect says.
type valueError struct {
	method string
	kind   string
}

func (e *valueError) Error() string {
	if e.kind == "" {
		return "reflect: call of " + e.method + " on zero Value"
	}
	return "reflect: call of " + e.method + " on " + e.kind + " Value"
}

// elements is where the elements of a slice are.
type elements struct {
	start unsafe.Pointer
	n     int
	size  uintptr // of one, in bytes
}

// elementsOf finds the elements of the slice x. It panics if x is no slice.
func elementsOf(x any) elements {
	start, n, size := sliceOf(x)
	if n < 0 {
		panic(&valueError{"Swapper", kindOf(x)})
	}
	return elements{start, n, size}
}

// swap exchanges two elements. Pointers in them are moved as plain words: that is safe because nothing in here allocates or
// lets another goroutine run, so the garbage collector never sees a half-done exchange.
func (e *elements) swap(i, j int) {
	p, q := unsafe.Add(e.start, uintptr(i)*e.size), unsafe.Add(e.start, uintptr(j)*e.size)
	switch e.size {
	case 8:
		swap8(p, q)
		return
	case 16:
		a, b := (*[2]uint64)(p), (*[2]uint64)(q)
		a[0], a[1], b[0], b[1] = b[0], b[1], a[0], a[1]
		return
	case 4:
		a, b := (*uint32)(p), (*uint32)(q)
		*a, *b = *b, *a
		return
	}
	size := e.size
	for ; size >= 8; size -= 8 {
		swap8(p, q)
		p, q = unsafe.Add(p, 8), unsafe.Add(q, 8)
	}
	for ; size > 0; size-- {
		a, b := (*byte)(p), (*byte)(q)
		*a, *b = *b, *a
		p, q = unsafe.Add(p, 1), unsafe.Add(q, 1)
	}
}

// swap8 exchanges two words of eight bytes.
func swap8(p, q unsafe.Pointer) {
	a, b := (*uint64)(p), (*uint64)(q)
	*a, *b = *b, *a
}
