// Package maphash has hash functions for byte sequences and for values of comparable types, for use in hash tables and the
// like, and [Hasher], which is what such a table needs to know about its elements.
//
// Each [Seed] selects another hash function. Seeds are random, so hashes differ from one run of a program to the next, which
// keeps others from choosing data that collides. The functions are not meant for cryptography.
package maphash

import "hash"

// Seed selects one hash function. It is made by [MakeSeed]; the zero Seed is not valid. It has no meaning outside of the
// process that made it.
type Seed struct {
	s uint64
}

// MakeSeed returns a new random seed.
func MakeSeed() Seed {
	for {
		if s := runtimeRand(); s != 0 {
			return Seed{s}
		}
	}
}

// check panics if the seed is the zero Seed.
func (seed Seed) check() {
	if seed.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
}

// Bytes returns the hash of b with the given seed: what a [Hash] with that seed has after Write(b).
func Bytes(seed Seed, b []byte) uint64 {
	seed.check()
	state := seed.s
	for len(b) > bufSize {
		state = hashBytes(state, b[:bufSize])
		b = b[bufSize:]
	}
	return hashBytes(state, b)
}

// String returns the hash of s with the given seed: what a [Hash] with that seed has after WriteString(s).
func String(seed Seed, s string) uint64 {
	return Bytes(seed, bytesOf(s))
}

// bufSize is how many bytes a Hash collects. Data is hashed in blocks of this size, so that it does not matter in what
// pieces it is written.
const bufSize = 128

// Hash computes the hash of a byte sequence. It depends on the seed and the bytes, not on how they are divided among calls.
//
// The zero Hash is ready to use; it chooses a random seed when it first needs one. A Hash must not be used by several
// goroutines at once; a Seed may.
type Hash struct {
	_     [0]func() // no comparison
	seed  Seed
	state Seed          // the hash of all that was moved out of buf
	buf   [bufSize]byte // the last bytes, at most a full block
	n     int           // how many
}

// ready chooses a seed if there is none yet. Bytes in buf stay.
func (h *Hash) ready() {
	if h.seed.s == 0 {
		h.seed = MakeSeed()
		h.state = h.seed
	}
}

// flush hashes the full block in buf.
func (h *Hash) flush() {
	h.ready()
	h.state.s = hashBytes(h.state.s, h.buf[:])
	h.n = 0
}

// Write adds b to what is hashed. It never fails.
func (h *Hash) Write(b []byte) (int, error) {
	size := len(b)
	for len(b) > bufSize-h.n {
		k := copy(h.buf[h.n:], b)
		b = b[k:]
		h.flush()
	}
	h.n += copy(h.buf[h.n:], b)
	return size, nil
}

// WriteString adds the bytes of s to what is hashed. It never fails.
func (h *Hash) WriteString(s string) (int, error) {
	return h.Write(bytesOf(s))
}

// WriteByte adds b to what is hashed. It never fails.
func (h *Hash) WriteByte(b byte) error {
	if h.n == bufSize {
		h.flush()
	}
	h.buf[h.n] = b
	h.n++
	return nil
}

// Sum64 returns the hash of what has been written since the last Reset or SetSeed. Any of its bits are as good as others.
func (h *Hash) Sum64() uint64 {
	h.ready()
	return hashBytes(h.state.s, h.buf[:h.n])
}

// Sum appends the hash to b, the least significant byte first. Sum64 is faster.
func (h *Hash) Sum(b []byte) []byte {
	x := h.Sum64()
	for range 8 {
		b = append(b, byte(x))
		x >>= 8
	}
	return b
}

// Reset forgets what has been written. The seed stays.
func (h *Hash) Reset() {
	h.ready()
	h.state = h.seed
	h.n = 0
}

// Seed returns the seed.
func (h *Hash) Seed() Seed {
	h.ready()
	return h.seed
}

// SetSeed sets the seed, and forgets what has been written. The seed must come from [MakeSeed] or [Hash.Seed]. Two hashes
// with the same seed agree, two with different seeds very likely do not.
func (h *Hash) SetSeed(seed Seed) {
	seed.check()
	h.seed, h.state = seed, seed
	h.n = 0
}

// Size returns 8, the number of bytes of the hash.
func (h *Hash) Size() int { return 8 }

// BlockSize returns the size of the blocks in which data is hashed.
func (h *Hash) BlockSize() int { return bufSize }

// Clone returns a copy of the hash, with the same seed.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.ready()
	c := *h
	return &c, nil
}
