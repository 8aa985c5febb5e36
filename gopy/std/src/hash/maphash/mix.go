package maphash

// The hash function for bytes. It reads eight bytes at a time and mixes them into the state by multiplying two numbers and
// folding the 128 bits of the product into 64, as the hash functions of the wyhash family do.

import (
	"math/bits"
	"unsafe"
)

// Odd numbers without structure: the first 64 bits of the square roots of 2, 3 and 5 after the point, with the last bit set.
const (
	key0 = 0x6a09e667f3bcc909
	key1 = 0xbb67ae8584caa73b
	key2 = 0x3c6ef372fe94f82b
)

// hashBytes returns the state after b. An empty b leaves it as it is.
func hashBytes(state uint64, b []byte) uint64 {
	if len(b) == 0 {
		return state
	}
	state = mix(state^key0, uint64(len(b))^key1)
	for len(b) > 16 {
		state = mix(word(b)^key1, word(b[8:])^state)
		b = b[16:]
	}
	var x, y uint64 // the last 1 to 16 bytes
	switch {
	case len(b) >= 8:
		x, y = word(b), word(b[len(b)-8:])
	case len(b) >= 4:
		x, y = half(b), half(b[len(b)-4:])
	default:
		x = uint64(b[0])<<16 | uint64(b[len(b)>>1])<<8 | uint64(b[len(b)-1])
	}
	return mix(mix(x^key1, y^state)^key2, state^key0)
}

// mix multiplies and folds.
func mix(x, y uint64) uint64 {
	high, low := bits.Mul64(x, y)
	return high ^ low
}

// word reads eight bytes.
func word(b []byte) uint64 {
	return half(b) | half(b[4:])<<32
}

// half reads four bytes.
func half(b []byte) uint64 {
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24
}

// bytesOf returns the bytes of s, which must not be changed.
func bytesOf(s string) []byte {
	return unsafe.Slice(unsafe.StringData(s), len(s))
}
