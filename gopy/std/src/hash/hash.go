// Package hash has the interfaces of hash functions.
package hash

import "io"

// Hash is what all hash functions have. Those of the standard library can also be written out as binary data and read back
// (encoding.BinaryMarshaler, BinaryAppender and BinaryUnmarshaler), so that a computation can be continued later, and
// implement [Cloner].
type Hash interface {
	// Write adds data to what is hashed. It never returns an error.
	io.Writer

	// Sum appends the hash of what has been written to b and returns that. It changes nothing in the hash.
	Sum(b []byte) []byte

	// Reset forgets what has been written.
	Reset()

	// Size returns the number of bytes that Sum appends.
	Size() int

	// BlockSize returns the size of the blocks that the hash works with. Write takes data of any length, but may be
	// faster with multiples of this.
	BlockSize() int
}

// Hash32 is what hash functions of 32 bits have.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// Hash64 is what hash functions of 64 bits have.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// Cloner is a hash function whose state can be copied. The copy goes its own way.
//
// Clone returns an error, one that wraps errors.ErrUnsupported, only if whether it can be copied depends on something else,
// such as another hash that it uses.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// XOF is a hash function with output of any length.
type XOF interface {
	// Write adds data to what is hashed. It panics after the first Read.
	io.Writer

	// Read gives the next bytes of output. It may return io.EOF if there is a limit to them.
	io.Reader

	// Reset forgets what has been written and read.
	Reset()

	// BlockSize returns the size of the blocks that the function works with. Write takes data of any length, but may be
	// faster with multiples of this.
	BlockSize() int
}
