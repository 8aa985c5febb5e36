package sort

import "unsafe"

// sliceOf returns where the elements of the slice x are, how many there are, and the size of one in bytes. n is -1 if x is
// no slice.
//
//go:linkname sliceOf runtime.sliceOf
func sliceOf(x any) (start unsafe.Pointer, n int, size uintptr)

// lengthOf returns len(x) if x is an array, a channel, a map, a slice or a string, or else -1.
//
//go:linkname lengthOf runtime.lengthOf
func lengthOf(x any) int

// kindOf returns the kind of x by its name in package reflect, such as "int" or "struct", or "" if x is nil.
//
//go:linkname kindOf runtime.kindOf
func kindOf(x any) string
