// Package weak has pointers that do not keep alive what they point to.
//
// They are for caches, for maps that add something to values of others, and for canonical values (see package unique).
package weak

import "unsafe"

// Pointer is a weak pointer to a T. It can be compared: two are equal if the pointers they were made of are, even if what these pointed
// to is gone.
type Pointer[T any] struct {
	_      [0]*T
	handle unsafe.Pointer // for each object one, which the runtime empties when the object is gone
}

// Make returns a weak pointer for ptr, or the zero value for nil.
func Make[T any](ptr *T) Pointer[T] {
	if ptr == nil {
		return Pointer[T]{}
	}
	return Pointer[T]{handle: weakMake(unsafe.Pointer(ptr))}
}

// Value returns the pointer that p was made of, or nil if what it points to is gone, which happens some time after the last other pointer to it
// and before it is finalized. For the zero value it returns nil.
func (p Pointer[T]) Value() *T {
	return (*T)(weakGet(p.handle))
}
