// Package unique makes values canonical: of equal ones there is only one, and a handle for it, which is as quick to compare as a
// pointer.
package unique

import (
	"strings"
	"sync"
	"unsafe"
)

// Handle stands for a value. Two handles are equal if, and only if, the values that they were made of are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value.
func (h Handle[T]) Value() T { return *h.value }

// key is what a value is found by. The type is told by a nil pointer: the value alone does not tell it if T is an interface.
type key struct {
	typ, value any
}

var (
	mu     sync.Mutex
	values map[key]any // *T for each value that a handle was made of
)

// empty is the value of all types without a size.
var empty uint64

// Make returns the handle for a value.
func Make[T comparable](value T) Handle[T] {
	if unsafe.Sizeof(value) == 0 {
		return Handle[T]{(*T)(unsafe.Pointer(&empty))}
	}
	k := key{(*T)(nil), value}
	mu.Lock()
	defer mu.Unlock()
	if p, ok := values[k]; ok {
		return Handle[T]{p.(*T)}
	}
	p := new(T)
	*p = value
	if s, ok := k.value.(string); ok { // it may be a small part of a large one
		k.value = strings.Clone(s)
		*p = k.value.(T)
	}
	if values == nil {
		values = make(map[key]any)
	}
	values[k] = p
	return Handle[T]{p}
}
