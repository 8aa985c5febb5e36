// CFB: the data is combined with the block of ciphertext before it, encrypted. The first block is combined with the initialization vector,
// encrypted.

package cipher

import "crypto/subtle"

type cfb struct {
	b       Block
	block   []byte // of ciphertext, as far as it is known
	mask    []byte // the block before, encrypted
	used    int    // how many bytes of mask, and known of block
	decrypt bool
}

// NewCFBEncrypter returns what encrypts with block in the mode CFB. iv must have the length of a block.
//
// Deprecated: it does not authenticate, so the data can be changed unnoticed; an [AEAD] does. If only a [Stream] will do, [NewCTR] makes one.
func NewCFBEncrypter(block Block, iv []byte) Stream {
	return newCFB(block, iv, false)
}

// NewCFBDecrypter returns what decrypts with block in the mode CFB. iv must have the length of a block, and be the one it was encrypted with.
//
// Deprecated: it does not authenticate, so the data can be changed unnoticed; an [AEAD] does. If only a [Stream] will do, [NewCTR] makes one.
func NewCFBDecrypter(block Block, iv []byte) Stream {
	return newCFB(block, iv, true)
}

func newCFB(b Block, iv []byte, decrypt bool) Stream {
	size := b.BlockSize()
	if len(iv) != size {
		panic("cipher.newCFB: IV length must equal block size")
	}
	return &cfb{b, append([]byte(nil), iv...), make([]byte, size), size, decrypt}
}

// XORKeyStream encrypts or decrypts src into dst.
func (x *cfb) XORKeyStream(dst, src []byte) {
	checkBuffers(dst, src)
	for len(src) > 0 {
		if x.used == len(x.mask) {
			x.b.Encrypt(x.mask, x.block)
			x.used = 0
		}
		// dst may be src: the ciphertext is copied before it is gone.
		if x.decrypt {
			copy(x.block[x.used:], src)
		}
		n := subtle.XORBytes(dst, src, x.mask[x.used:])
		if !x.decrypt {
			copy(x.block[x.used:], dst[:n])
		}
		x.used += n
		dst, src = dst[n:], src[n:]
	}
}
