package cipher

import "unsafe"

// randomBytes fills n bytes at p with random bytes.
//
//go:linkname randomBytes runtime.randomBytes
func randomBytes(p unsafe.Pointer, n int)
