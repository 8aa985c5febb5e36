// Value: a value of any one type.

package atomic

import "unsafe"

// A Value holds a value of one type, that of the first value stored. The zero value holds nil.
type Value struct {
	v any
}

// typeWord returns what identifies the dynamic type of *v: the first word of an interface value. It is nil for nil.
func typeWord(v *any) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Pointer(v))
}

// Load returns the value most recently stored, or nil if there was none.
func (v *Value) Load() (val any) { return v.v }

// Store sets the value to val, which must not be nil and must have the type of the values stored before.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	if v.v != nil && typeWord(&v.v) != typeWord(&val) {
		panic("sync/atomic: store of inconsistently typed value into Value")
	}
	v.v = val
}

// Swap sets the value to new, with Store's conditions, and returns the one before: nil if there was none.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	if v.v != nil && typeWord(&v.v) != typeWord(&new) {
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	old = v.v
	v.v = new
	return old
}

// CompareAndSwap sets the value to new if it is old, and tells whether it was. new is subject to Store's conditions, old must be
// of new's type or nil. It panics if the values cannot be compared.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && typeWord(&old) != typeWord(&new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	if v.v == nil {
		if old != nil {
			return false
		}
		v.v = new
		return true
	}
	if typeWord(&v.v) != typeWord(&new) {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	if v.v != old {
		return false
	}
	v.v = new
	return true
}
