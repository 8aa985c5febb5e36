package aes

import (
	"crypto/cipher"
	_ "unsafe" // for go:linkname
)

// newBlock is AES itself. It is in package cipher, whose modes have to know it.
//
//go:linkname newBlock crypto/cipher.newAES
func newBlock(key []byte) cipher.Block
