package maphash

import _ "unsafe" // for go:linkname

// runtimeRand returns 64 random bits.
//
//go:linkname runtimeRand runtime.rand
func runtimeRand() uint64

// hashAny hashes v, starting from seed, as a key of type any of a map is hashed: equal values have equal hashes, a NaN gets
// a random one, and it panics with the runtime error "hash of unhashable type" for what cannot be compared.
//
//go:linkname hashAny runtime.hashAny
func hashAny(v any, seed uint64) uint64
