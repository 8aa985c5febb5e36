// Package sha512 computes SHA-384, SHA-512, SHA-512/224 and SHA-512/256 hashes (FIPS 180-4).
package sha512

import (
	"crypto"
	"hash"
)

// BlockSize is the number of bytes that are hashed at a time.
const BlockSize = 128

// Sizes of the hashes in bytes.
const (
	Size    = 64 // SHA-512
	Size224 = 28 // SHA-512/224
	Size256 = 32 // SHA-512/256
	Size384 = 48 // SHA-384
)

func init() {
	crypto.RegisterHash(crypto.SHA512, New)
	crypto.RegisterHash(crypto.SHA512_224, New512_224)
	crypto.RegisterHash(crypto.SHA512_256, New512_256)
	crypto.RegisterHash(crypto.SHA384, New384)
}

// New returns a hash that computes SHA-512. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New() hash.Hash { return newDigest(&kind512) }

// New512_224 returns a hash that computes SHA-512/224. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New512_224() hash.Hash { return newDigest(&kind512_224) }

// New512_256 returns a hash that computes SHA-512/256. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New512_256() hash.Hash { return newDigest(&kind512_256) }

// New384 returns a hash that computes SHA-384. It can be written out and read back (encoding.BinaryMarshaler and
// BinaryUnmarshaler), and cloned.
func New384() hash.Hash { return newDigest(&kind384) }

// Sum512 returns the SHA-512 of data.
func Sum512(data []byte) [Size]byte {
	d := newDigest(&kind512)
	d.Write(data)
	return d.sum()
}

// Sum512_224 returns the SHA-512/224 of data.
func Sum512_224(data []byte) [Size224]byte {
	d := newDigest(&kind512_224)
	d.Write(data)
	sum := d.sum()
	return [Size224]byte(sum[:Size224])
}

// Sum512_256 returns the SHA-512/256 of data.
func Sum512_256(data []byte) [Size256]byte {
	d := newDigest(&kind512_256)
	d.Write(data)
	sum := d.sum()
	return [Size256]byte(sum[:Size256])
}

// Sum384 returns the SHA-384 of data.
func Sum384(data []byte) [Size384]byte {
	d := newDigest(&kind384)
	d.Write(data)
	sum := d.sum()
	return [Size384]byte(sum[:Size384])
}
