// CBC: each block of plaintext is combined with the block of ciphertext before it, then encrypted. The first one is combined with the
// initialization vector.

package cipher

import "crypto/subtle"

// cbc is what encryption and decryption have in common.
type cbc struct {
	b        Block
	size     int
	previous []byte // the block of ciphertext before
}

func newCBC(b Block, iv []byte) cbc {
	return cbc{b, b.BlockSize(), append([]byte(nil), iv...)}
}

// BlockSize returns the number of bytes of a block.
func (x *cbc) BlockSize() int { return x.size }

// SetIV begins anew with another initialization vector.
func (x *cbc) SetIV(iv []byte) {
	if len(iv) != len(x.previous) {
		panic("cipher: incorrect length IV")
	}
	copy(x.previous, iv)
}

func (x *cbc) check(dst, src []byte) {
	if len(src)%x.size != 0 {
		panic("crypto/cipher: input not full blocks")
	}
	checkBuffers(dst, src)
}

type cbcEncrypter struct{ cbc }

// NewCBCEncrypter returns what encrypts with b in the mode CBC. iv must have the length of a block.
func NewCBCEncrypter(b Block, iv []byte) BlockMode {
	if len(iv) != b.BlockSize() {
		panic("cipher.NewCBCEncrypter: IV length must equal block size")
	}
	// A block cipher may bring its own.
	if own, ok := b.(interface{ NewCBCEncrypter(iv []byte) BlockMode }); ok {
		return own.NewCBCEncrypter(iv)
	}
	return &cbcEncrypter{newCBC(b, iv)}
}

// CryptBlocks encrypts whole blocks.
func (x *cbcEncrypter) CryptBlocks(dst, src []byte) {
	x.check(dst, src)
	previous, n := x.previous, x.size
	for ; len(src) > 0; src, dst = src[n:], dst[n:] {
		block := dst[:n]
		subtle.XORBytes(block, src[:n], previous)
		x.b.Encrypt(block, block)
		previous = block
	}
	copy(x.previous, previous)
}

type cbcDecrypter struct {
	cbc
	next []byte // a block to copy to
}

// NewCBCDecrypter returns what decrypts with b in the mode CBC. iv must have the length of a block, and be the one it was encrypted with.
func NewCBCDecrypter(b Block, iv []byte) BlockMode {
	if len(iv) != b.BlockSize() {
		panic("cipher.NewCBCDecrypter: IV length must equal block size")
	}
	// A block cipher may bring its own.
	if own, ok := b.(interface{ NewCBCDecrypter(iv []byte) BlockMode }); ok {
		return own.NewCBCDecrypter(iv)
	}
	return &cbcDecrypter{newCBC(b, iv), make([]byte, len(iv))}
}

// CryptBlocks decrypts whole blocks. It takes the last one first, for dst may be src.
func (x *cbcDecrypter) CryptBlocks(dst, src []byte) {
	x.check(dst, src)
	if len(src) == 0 {
		return
	}
	n := x.size
	copy(x.next, src[len(src)-n:])
	for at := len(src) - n; at >= 0; at -= n {
		block := dst[at : at+n]
		x.b.Decrypt(block, src[at:at+n])
		previous := x.previous
		if at > 0 {
			previous = src[at-n : at]
		}
		subtle.XORBytes(block, block, previous)
	}
	x.previous, x.next = x.next, x.previous
}
