// Package cipher has the modes that make something useful of a block cipher, as NIST SP 800-38A and 800-38D define them: CBC, CTR, CFB, OFB, and
// GCM, which also authenticates.
//
// The AES of package aes, and the multiplication of GCM, look up tables: how long they take may tell an attacker on the same machine something
// about the key.
package cipher

import "unsafe"

// A Block is a block cipher with a key: it encrypts and decrypts single blocks.
type Block interface {
	// BlockSize returns the number of bytes of a block.
	BlockSize() int

	// Encrypt encrypts the first block of src into dst. Both must be the same memory, or not overlap.
	Encrypt(dst, src []byte)

	// Decrypt decrypts the first block of src into dst. Both must be the same memory, or not overlap.
	Decrypt(dst, src []byte)
}

// A Stream is a cipher that combines the data with a stream of bytes that follows from the key.
type Stream interface {
	// XORKeyStream encrypts or decrypts src into the beginning of dst, and continues where the call before has ended. It panics if dst is
	// shorter than src. Both must be the same memory, or not overlap.
	XORKeyStream(dst, src []byte)
}

// A BlockMode encrypts or decrypts whole blocks, each in a way that depends on what was before it.
type BlockMode interface {
	// BlockSize returns the number of bytes of a block.
	BlockSize() int

	// CryptBlocks encrypts or decrypts src into the beginning of dst, and continues where the call before has ended. It panics if src is no
	// whole number of blocks, or dst is shorter. Both must be the same memory, or not overlap.
	CryptBlocks(dst, src []byte)
}

// AEAD is a cipher that also authenticates: what was encrypted, and additional data that is not. A nonce makes each message
// different; no two messages with the same key may have the same.
type AEAD interface {
	// NonceSize returns the number of bytes of a nonce.
	NonceSize() int

	// Overhead returns how many bytes longer than its plaintext a ciphertext is at most.
	Overhead() int

	// Seal encrypts plaintext, and appends that and what authenticates it and additionalData to dst. dst may be plaintext[:0]; otherwise
	// neither plaintext nor additionalData may overlap what follows dst.
	Seal(dst, nonce, plaintext, additionalData []byte) []byte

	// Open appends the plaintext to dst, or returns an error if ciphertext or additionalData is not what was given to Seal.
	// dst may be ciphertext[:0]; otherwise neither ciphertext nor additionalData may overlap what follows dst. The memory that follows dst
	// may be changed also with an error.
	Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error)
}

// overlap tells whether x and y have memory in common.
func overlap(x, y []byte) bool {
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	a, b := uintptr(unsafe.Pointer(&x[0])), uintptr(unsafe.Pointer(&y[0]))
	return a < b+uintptr(len(y)) && b < a+uintptr(len(x))
}

// overlapInexactly tells whether x and y have memory in common and do not begin at the same place.
func overlapInexactly(x, y []byte) bool {
	return overlap(x, y) && &x[0] != &y[0]
}

// checkBuffers panics if dst is too short for what is made of src, or overlaps it.
func checkBuffers(dst, src []byte) {
	if len(dst) < len(src) {
		panic("crypto/cipher: output smaller than input")
	}
	if overlapInexactly(dst[:len(src)], src) {
		panic("crypto/cipher: invalid buffer overlap")
	}
}

// Words as bytes, most significant first.

func get32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

func put32(b []byte, v uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(v>>24), byte(v>>16), byte(v>>8), byte(v)
}

func get64(b []byte) uint64 {
	return uint64(get32(b))<<32 | uint64(get32(b[4:]))
}

func put64(b []byte, v uint64) {
	put32(b, uint32(v>>32))
	put32(b[4:], uint32(v))
}
