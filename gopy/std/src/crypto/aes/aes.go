// Package aes is the block cipher AES (FIPS 197).
//
// It looks up tables: how long it takes may tell an attacker on the same machine something about the key.
package aes

import (
	"crypto/cipher"
	"strconv"
)

// BlockSize is the number of bytes of a block.
const BlockSize = 16

// KeySizeError is the error for a key that has the wrong length, which it is.
type KeySizeError int

// Error tells the length.
func (k KeySizeError) Error() string {
	return "crypto/aes: invalid key size " + strconv.Itoa(int(k))
}

// NewCipher returns AES with a key of 16, 24 or 32 bytes: AES-128, AES-192 or AES-256.
func NewCipher(key []byte) (cipher.Block, error) {
	switch len(key) {
	case 16, 24, 32:
		return newBlock(key), nil
	}
	return nil, KeySizeError(len(key))
}
