// Pointers and truth values.

package atomic

import "unsafe"

// LoadPointer returns *addr.
func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer) { return *addr }

// StorePointer sets *addr to val.
func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer) { *addr = val }

// SwapPointer sets *addr to new and returns what was there.
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer) {
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapPointer sets *addr to new if it is old, and tells whether it was.
func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool) {
	if *addr != old {
		return false
	}
	*addr = new
	return true
}

// A Pointer is a *T for several goroutines; the zero value is nil.
type Pointer[T any] struct {
	_ [0]*T // no conversion between Pointers of different types
	_ noCopy
	v unsafe.Pointer
}

// Load returns the pointer.
func (x *Pointer[T]) Load() *T { return (*T)(x.v) }

// Store sets the pointer to val.
func (x *Pointer[T]) Store(val *T) { x.v = unsafe.Pointer(val) }

// Swap sets the pointer to new and returns the one before.
func (x *Pointer[T]) Swap(new *T) (old *T) {
	old = (*T)(x.v)
	x.v = unsafe.Pointer(new)
	return old
}

// CompareAndSwap sets the pointer to new if it is old, and tells whether it was.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	if x.v != unsafe.Pointer(old) {
		return false
	}
	x.v = unsafe.Pointer(new)
	return true
}

// A Bool is a truth value for several goroutines; the zero value is false.
type Bool struct {
	_ noCopy
	v uint32 // 0 or 1
}

func b32(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Load returns the value.
func (x *Bool) Load() bool { return x.v != 0 }

// Store sets the value to val.
func (x *Bool) Store(val bool) { x.v = b32(val) }

// Swap sets the value to new and returns the one before.
func (x *Bool) Swap(new bool) (old bool) {
	old = x.v != 0
	x.v = b32(new)
	return old
}

// CompareAndSwap sets the value to new if it is old, and tells whether it was.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	if x.v != b32(old) {
		return false
	}
	x.v = b32(new)
	return true
}
