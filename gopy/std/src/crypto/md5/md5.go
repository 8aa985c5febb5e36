// Package md5 computes MD5 hashes (RFC 1321).
//
// MD5 is broken: it is easy to make different data with the same hash. Do not use it where that matters.
package md5

import (
	"crypto"
	"hash"
)

// BlockSize is the number of bytes that are hashed at a time.
const BlockSize = 64

// Size is the number of bytes of a hash.
const Size = 16

func init() {
	crypto.RegisterHash(crypto.MD5, New)
}

// New returns a hash that computes MD5. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New() hash.Hash { return &digest{s: initial} }

// Sum returns the MD5 of data.
func Sum(data []byte) [Size]byte {
	d := digest{s: initial}
	d.Write(data)
	return d.sum()
}
