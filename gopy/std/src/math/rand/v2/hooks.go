package rand

import _ "unsafe" // for go:linkname

// runtimeRand returns 64 random bits.
//
//go:linkname runtimeRand runtime.rand
func runtimeRand() uint64
