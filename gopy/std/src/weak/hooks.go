package weak

import "unsafe"

// weakMake returns the handle for the object that p points to, always the same one.
//
//go:linkname weakMake runtime.weakMake
func weakMake(p unsafe.Pointer) unsafe.Pointer

// weakGet returns the pointer of a handle, or nil if the object is gone or there is no handle.
//
//go:linkname weakGet runtime.weakGet
func weakGet(handle unsafe.Pointer) unsafe.Pointer
