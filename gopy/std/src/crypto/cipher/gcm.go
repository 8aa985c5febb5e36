// GCM (NIST SP 800-38D): the data is encrypted as CTR does, with a counter of 32 bits behind the nonce. A hash of the additional data and the
// ciphertext, encrypted with the first counter, is the tag behind the ciphertext.

package cipher

import (
	"crypto/subtle"
	"errors"
)

const (
	gcmBlockSize         = 16
	gcmStandardNonceSize = 12
	gcmTagSize           = 16
	gcmMinimumTagSize    = 12
)

var errOpen = errors.New("cipher: message authentication failed")

// gcm is a block cipher in the mode GCM.
type gcm struct {
	b         Block
	nonceSize int
	tagSize   int
	key       ghashKey
}

// NewGCM returns cipher, whose blocks must have 16 bytes, in the mode GCM, with nonces of 12 bytes and tags of 16.
func NewGCM(cipher Block) (AEAD, error) {
	return newGCM(cipher, gcmStandardNonceSize, gcmTagSize)
}

// NewGCMWithNonceSize is NewGCM with nonces of another length, which must not be 0. Only what has to work with other programs needs it.
func NewGCMWithNonceSize(cipher Block, size int) (AEAD, error) {
	return newGCM(cipher, size, gcmTagSize)
}

// NewGCMWithTagSize is NewGCM with tags of 12 to 16 bytes. Only what has to work with other programs needs it.
func NewGCMWithTagSize(cipher Block, tagSize int) (AEAD, error) {
	return newGCM(cipher, gcmStandardNonceSize, tagSize)
}

func newGCM(cipher Block, nonceSize, tagSize int) (AEAD, error) {
	if tagSize < gcmMinimumTagSize || tagSize > gcmBlockSize {
		return nil, errors.New("cipher: incorrect tag size given to GCM")
	}
	if nonceSize <= 0 {
		return nil, errors.New("cipher: the nonce can't have zero length")
	}
	// A block cipher may bring its own.
	if own, ok := cipher.(interface {
		NewGCM(nonceSize, tagSize int) (AEAD, error)
	}); ok {
		return own.NewGCM(nonceSize, tagSize)
	}
	if cipher.BlockSize() != gcmBlockSize {
		return nil, errors.New("cipher: NewGCM requires 128-bit block cipher")
	}
	g := &gcm{b: cipher, nonceSize: nonceSize, tagSize: tagSize}
	var zeros [gcmBlockSize]byte
	cipher.Encrypt(zeros[:], zeros[:])
	g.key.set(zeros[:])
	return g, nil
}

// NonceSize returns the number of bytes of a nonce.
func (g *gcm) NonceSize() int { return g.nonceSize }

// Overhead returns the number of bytes of a tag.
func (g *gcm) Overhead() int { return g.tagSize }

// Seal appends plaintext, encrypted, and the tag.
func (g *gcm) Seal(dst, nonce, plaintext, additionalData []byte) []byte {
	g.checkNonce(nonce)
	sealed, out := grow(dst, len(plaintext)+g.tagSize)
	checkOutput(out, plaintext, additionalData)
	counter, mask := g.begin(nonce)
	g.crypt(out, plaintext, counter)
	tag := g.tag(mask, out[:len(plaintext)], additionalData)
	copy(out[len(plaintext):], tag)
	return sealed
}

// Open appends what was encrypted, if the tag is right.
func (g *gcm) Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error) {
	g.checkNonce(nonce)
	n := len(ciphertext) - g.tagSize
	if n < 0 {
		return nil, errOpen
	}
	opened, out := grow(dst, n)
	checkOutput(out, ciphertext, additionalData)
	counter, mask := g.begin(nonce)
	tag := g.tag(mask, ciphertext[:n], additionalData)
	if subtle.ConstantTimeCompare(tag[:g.tagSize], ciphertext[n:]) != 1 {
		clear(out)
		return nil, errOpen
	}
	g.crypt(out, ciphertext[:n], counter)
	return opened, nil
}

func (g *gcm) checkNonce(nonce []byte) {
	if len(nonce) != g.nonceSize {
		panic("crypto/cipher: incorrect nonce length given to GCM")
	}
}

func checkOutput(out, in, additionalData []byte) {
	if overlapInexactly(out, in) {
		panic("crypto/cipher: invalid buffer overlap of output and input")
	}
	if overlap(out, additionalData) {
		panic("crypto/cipher: invalid buffer overlap of output and additional data")
	}
}

// begin returns the counter for the data, and the one before it encrypted: the mask of the tag.
func (g *gcm) begin(nonce []byte) (counter, mask []byte) {
	counter, mask = make([]byte, gcmBlockSize), make([]byte, gcmBlockSize)
	if len(nonce) == gcmStandardNonceSize {
		copy(counter, nonce)
		counter[gcmBlockSize-1] = 1
	} else {
		var sum element
		g.key.add(&sum, nonce)
		g.key.addLengths(&sum, 0, len(nonce))
		put64(counter, sum.high)
		put64(counter[8:], sum.low)
	}
	counterBlocks(g.b, mask, counter, 4)
	return counter, mask
}

// crypt encrypts or decrypts src.
func (g *gcm) crypt(out, src, counter []byte) {
	var buf [ahead]byte
	for len(src) > 0 {
		n := min(len(src), len(buf))
		stream := buf[:(n+gcmBlockSize-1)/gcmBlockSize*gcmBlockSize]
		counterBlocks(g.b, stream, counter, 4)
		subtle.XORBytes(out, src[:n], stream)
		out, src = out[n:], src[n:]
	}
}

// tag returns the tag, 16 bytes of which not all may be used.
func (g *gcm) tag(mask, ciphertext, additionalData []byte) []byte {
	var sum element
	g.key.add(&sum, additionalData)
	g.key.add(&sum, ciphertext)
	g.key.addLengths(&sum, len(additionalData), len(ciphertext))
	put64(mask, get64(mask)^sum.high)
	put64(mask[8:], get64(mask[8:])^sum.low)
	return mask
}

// grow returns b with n more bytes, and these.
func grow(b []byte, n int) (longer, added []byte) {
	if cap(b)-len(b) >= n {
		longer = b[:len(b)+n]
	} else {
		longer = make([]byte, len(b)+n)
		copy(longer, b)
	}
	return longer, longer[len(b):]
}
