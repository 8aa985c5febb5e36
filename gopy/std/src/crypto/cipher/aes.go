// AES (FIPS 197), which package aes gives out. It is here so that the modes can tell that a block cipher is AES.
//
// The state is four words, a column of it each, first row first. A round of encryption is one table lookup for each byte: the entry is what the
// byte adds to a column after SubBytes and MixColumns, and ShiftRows is in which word the byte is taken from. Decryption has the same form
// (the equivalent inverse cipher of FIPS 197), for which the keys of its middle rounds go through the inverse of MixColumns. The last round does
// not mix, and uses the S-box. Lookups take a time that may depend on the key.

package cipher

import "math/bits"

const aesBlockSize = 16

// aesCipher is AES with a key.
type aesCipher struct {
	rounds  int
	encrypt [60]uint32 // the keys of the rounds for encryption, four words each
	decrypt [60]uint32 // for decryption, in the order they are used
}

// newAES returns AES with a key of 16, 24 or 32 bytes.
func newAES(key []byte) Block {
	words := len(key) / 4
	c := &aesCipher{rounds: words + 6}
	n := 4 * (c.rounds + 1)
	keys := c.encrypt[:n]
	for i := range words {
		keys[i] = get32(key[4*i:])
	}
	constant := uint32(1) // a power of x
	for i := words; i < n; i++ {
		k := keys[i-1]
		switch {
		case i%words == 0:
			k = substitute(bits.RotateLeft32(k, 8)) ^ constant<<24
			constant <<= 1
			if constant > 0xff {
				constant ^= 0x11b
			}
		case words == 8 && i%8 == 4:
			k = substitute(k)
		}
		keys[i] = keys[i-words] ^ k
	}
	for i := range n {
		k := keys[n-4-i/4*4+i%4]
		if 4 <= i && i < n-4 {
			// unmixed undoes the S-box too.
			k = substitute(k)
			k = unmix(k, k, k, k)
		}
		c.decrypt[i] = k
	}
	return c
}

// substitute applies the S-box to each byte.
func substitute(w uint32) uint32 {
	return uint32(sbox[w>>24])<<24 | uint32(sbox[w>>16&0xff])<<16 | uint32(sbox[w>>8&0xff])<<8 | uint32(sbox[w&0xff])
}

// BlockSize returns 16.
func (c *aesCipher) BlockSize() int { return aesBlockSize }

// Encrypt encrypts the first 16 bytes of src into dst. These must be the same or not overlap.
func (c *aesCipher) Encrypt(dst, src []byte) {
	checkAESBlock(dst, src)
	c.encryptBlock(dst, src)
}

// Decrypt decrypts the first 16 bytes of src into dst. These must be the same or not overlap.
func (c *aesCipher) Decrypt(dst, src []byte) {
	checkAESBlock(dst, src)
	c.decryptBlock(dst, src)
}

func checkAESBlock(dst, src []byte) {
	if len(src) < aesBlockSize {
		panic("crypto/aes: input not full block")
	}
	if len(dst) < aesBlockSize {
		panic("crypto/aes: output not full block")
	}
	if overlapInexactly(dst[:aesBlockSize], src[:aesBlockSize]) {
		panic("crypto/aes: invalid buffer overlap")
	}
}

// encryptBlock is Encrypt without checks.
func (c *aesCipher) encryptBlock(dst, src []byte) {
	k := c.encrypt[:4*(c.rounds+1)]
	src = src[:16]
	s0, s1, s2, s3 := get32(src)^k[0], get32(src[4:])^k[1], get32(src[8:])^k[2], get32(src[12:])^k[3]
	for k = k[4:]; len(k) > 4; k = k[4:] {
		s0, s1, s2, s3 = mix(s0, s1, s2, s3)^k[0], mix(s1, s2, s3, s0)^k[1], mix(s2, s3, s0, s1)^k[2], mix(s3, s0, s1, s2)^k[3]
	}
	dst = dst[:16]
	put32(dst, substitute(s0&0xff000000|s1&0xff0000|s2&0xff00|s3&0xff)^k[0])
	put32(dst[4:], substitute(s1&0xff000000|s2&0xff0000|s3&0xff00|s0&0xff)^k[1])
	put32(dst[8:], substitute(s2&0xff000000|s3&0xff0000|s0&0xff00|s1&0xff)^k[2])
	put32(dst[12:], substitute(s3&0xff000000|s0&0xff0000|s1&0xff00|s2&0xff)^k[3])
}

// decryptBlock is Decrypt without checks.
func (c *aesCipher) decryptBlock(dst, src []byte) {
	k := c.decrypt[:4*(c.rounds+1)]
	src = src[:16]
	s0, s1, s2, s3 := get32(src)^k[0], get32(src[4:])^k[1], get32(src[8:])^k[2], get32(src[12:])^k[3]
	for k = k[4:]; len(k) > 4; k = k[4:] {
		s0, s1, s2, s3 = unmix(s0, s3, s2, s1)^k[0], unmix(s1, s0, s3, s2)^k[1], unmix(s2, s1, s0, s3)^k[2], unmix(s3, s2, s1, s0)^k[3]
	}
	dst = dst[:16]
	put32(dst, unsubstitute(s0&0xff000000|s3&0xff0000|s2&0xff00|s1&0xff)^k[0])
	put32(dst[4:], unsubstitute(s1&0xff000000|s0&0xff0000|s3&0xff00|s2&0xff)^k[1])
	put32(dst[8:], unsubstitute(s2&0xff000000|s1&0xff0000|s0&0xff00|s3&0xff)^k[2])
	put32(dst[12:], unsubstitute(s3&0xff000000|s2&0xff0000|s1&0xff00|s0&0xff)^k[3])
}

// mix returns a column after a round of encryption, without the key. Its first byte comes from a, the second from b, and so on.
func mix(a, b, c, d uint32) uint32 {
	return mixed[a>>24] ^ bits.RotateLeft32(mixed[b>>16&0xff], -8) ^
		bits.RotateLeft32(mixed[c>>8&0xff], -16) ^ bits.RotateLeft32(mixed[d&0xff], -24)
}

// unmix is mix for decryption.
func unmix(a, b, c, d uint32) uint32 {
	return unmixed[a>>24] ^ bits.RotateLeft32(unmixed[b>>16&0xff], -8) ^
		bits.RotateLeft32(unmixed[c>>8&0xff], -16) ^ bits.RotateLeft32(unmixed[d&0xff], -24)
}

// unsubstitute undoes substitute.
func unsubstitute(w uint32) uint32 {
	return uint32(inverseSbox[w>>24])<<24 | uint32(inverseSbox[w>>16&0xff])<<16 | uint32(inverseSbox[w>>8&0xff])<<8 | uint32(inverseSbox[w&0xff])
}

// counterBlocks fills out with encrypted counters, see the function of this name.
func (c *aesCipher) counterBlocks(out, counter []byte, width int) {
	for ; len(out) > 0; out = out[aesBlockSize:] {
		c.encryptBlock(out, counter)
		increment(counter, width)
	}
}
