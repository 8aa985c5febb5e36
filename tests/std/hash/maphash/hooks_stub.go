package maphash

import (
	"hash/maphash"
	"math/rand/v2"
)

func runtimeRand() uint64 { return rand.Uint64() }

var fixed = maphash.MakeSeed()

func hashAny(v any, seed uint64) uint64 {
	var h maphash.Hash
	h.SetSeed(fixed)
	maphash.WriteComparable(&h, seed)
	maphash.WriteComparable(&h, v)
	return h.Sum64()
}
