package cipher

import (
	"crypto/rand"
	"unsafe"
)

func randomBytes(p unsafe.Pointer, n int) { rand.Read(unsafe.Slice((*byte)(p), n)) }
