// Package sha256 computes SHA-224 and SHA-256 hashes (FIPS 180-4).
package sha256

import (
	"crypto"
	"hash"
)

// BlockSize is the number of bytes that are hashed at a time.
const BlockSize = 64

// Sizes of the hashes in bytes.
const (
	Size    = 32 // SHA-256
	Size224 = 28 // SHA-224
)

func init() {
	crypto.RegisterHash(crypto.SHA256, New)
	crypto.RegisterHash(crypto.SHA224, New224)
}

// New returns a hash that computes SHA-256. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New() hash.Hash { return newDigest(&kind256) }

// New224 returns a hash that computes SHA-224. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New224() hash.Hash { return newDigest(&kind224) }

// Sum256 returns the SHA-256 of data.
func Sum256(data []byte) [Size]byte {
	d := newDigest(&kind256)
	d.Write(data)
	return d.sum()
}

// Sum224 returns the SHA-224 of data.
func Sum224(data []byte) [Size224]byte {
	d := newDigest(&kind224)
	d.Write(data)
	sum := d.sum()
	return [Size224]byte(sum[:Size224])
}
