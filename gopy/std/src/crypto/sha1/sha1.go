// Package sha1 computes SHA-1 hashes (RFC 3174).
//
// SHA-1 is broken: it is possible to make different data with the same hash. Do not use it where that matters.
package sha1

import (
	"crypto"
	"hash"
)

// BlockSize is the number of bytes that are hashed at a time.
const BlockSize = 64

// Size is the number of bytes of a hash.
const Size = 20

func init() {
	crypto.RegisterHash(crypto.SHA1, New)
}

// New returns a hash that computes SHA-1. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New() hash.Hash { return &digest{s: initial} }

// Sum returns the SHA-1 of data.
func Sum(data []byte) [Size]byte {
	d := digest{s: initial}
	d.Write(data)
	return d.sum()
}
