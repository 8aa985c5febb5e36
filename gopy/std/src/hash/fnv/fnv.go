// Package fnv has the hash functions FNV-1 and FNV-1a by Glenn Fowler, Landon Curt Noll and Kiem-Phong Vo, with 32, 64 and
// 128 bits. They are fast and simple, and not meant for cryptography.
//
// FNV-1 multiplies the hash by a prime and then takes the exclusive or with the next byte; FNV-1a does the two the other way
// round, which mixes better.
package fnv

import (
	"errors"
	"hash"
)

// The hash of nothing, and the primes. The 128-bit prime is 1<<88 + 0x13b.
const (
	offset32      = 2166136261
	offset64      = 14695981039346656037
	offset128High = 0x6c62272e07bb0142
	offset128Low  = 0x62b821756295c58d

	prime32       = 16777619
	prime64       = 1099511628211
	prime128Low   = 0x13b
	prime128Shift = 24 // of the upper half
)

// New32 returns an FNV-1 hash of 32 bits. Its method Sum gives the most significant byte first.
func New32() hash.Hash32 {
	s := sum32(offset32)
	return &s
}

// New32a returns an FNV-1a hash of 32 bits. Its method Sum gives the most significant byte first.
func New32a() hash.Hash32 {
	s := sum32a(offset32)
	return &s
}

// New64 returns an FNV-1 hash of 64 bits. Its method Sum gives the most significant byte first.
func New64() hash.Hash64 {
	s := sum64(offset64)
	return &s
}

// New64a returns an FNV-1a hash of 64 bits. Its method Sum gives the most significant byte first.
func New64a() hash.Hash64 {
	s := sum64a(offset64)
	return &s
}

// New128 returns an FNV-1 hash of 128 bits. Its method Sum gives the most significant byte first.
func New128() hash.Hash {
	return &sum128{offset128High, offset128Low}
}

// New128a returns an FNV-1a hash of 128 bits. Its method Sum gives the most significant byte first.
func New128a() hash.Hash {
	return &sum128a{offset128High, offset128Low}
}

// The binary form of a state is the word fnv, a byte for the kind of hash, and the hash.
const (
	kind32 = iota + 1
	kind32a
	kind64
	kind64a
	kind128
	kind128a

	headerSize = 4
)

// appendHeader appends what the binary form begins with.
func appendHeader(b []byte, kind byte) []byte {
	return append(b, 'f', 'n', 'v', kind)
}

// checkState checks a binary form, of a hash with size bytes, and returns that hash.
func checkState(b []byte, kind byte, size int) ([]byte, error) {
	if len(b) < headerSize || b[0] != 'f' || b[1] != 'n' || b[2] != 'v' || b[3] != kind {
		return nil, errors.New("hash/fnv: invalid hash state identifier")
	}
	if len(b) != headerSize+size {
		return nil, errors.New("hash/fnv: invalid hash state size")
	}
	return b[headerSize:], nil
}

// append32 appends v with the most significant byte first.
func append32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// append64 appends v with the most significant byte first.
func append64(b []byte, v uint64) []byte {
	return append32(append32(b, uint32(v>>32)), uint32(v))
}

// read32 reads what append32 writes.
func read32(b []byte) uint32 {
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

// read64 reads what append64 writes.
func read64(b []byte) uint64 {
	return uint64(read32(b))<<32 | uint64(read32(b[4:]))
}
