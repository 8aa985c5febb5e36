package runtime

import "unsafe"

// Random numbers, for the order of select cases and map iterations, seeds of maps, and packages math/rand and maphash: a counter
// that goes through a mixing step (a Weyl sequence through a multiplication).

var randState uint64

// rand gives 64 random bits.
func rand() uint64 {
	randState += hashMul1
	return mix(randState, randState^hashMul2)
}

// randn gives a number below n, each about equally often.
func randn(n uint32) uint32 { return uint32(rand() >> 32 * uint64(n) >> 32) }

// randomBytes fills n bytes at p with random bytes that nobody can guess (but for a fixed seed). It is for package crypto/rand.
func randomBytes(p unsafe.Pointer, n int) { hostRandom(p, int64(n)) }
