// GCM with nonces of its own: they are random, and in front of the ciphertext.

package cipher

import (
	"errors"
	"unsafe"
)

type gcmWithRandomNonce struct{ g *gcm }

// NewGCMWithRandomNonce returns cipher, which must be AES, in the mode GCM with random nonces of 12 bytes. The caller gives none: Seal puts it before
// the ciphertext, and Open takes it from there. With one key no more than 2³² messages may be encrypted, else two may get the same nonce.
func NewGCMWithRandomNonce(cipher Block) (AEAD, error) {
	if _, ok := cipher.(*aesCipher); !ok {
		return nil, errors.New("cipher: NewGCMWithRandomNonce requires aes.Block")
	}
	g, err := NewGCM(cipher)
	if err != nil {
		return nil, err
	}
	return gcmWithRandomNonce{g.(*gcm)}, nil
}

// NonceSize returns 0, for a nonce given to Seal or Open.
func (gcmWithRandomNonce) NonceSize() int { return 0 }

// Overhead returns 28, the number of bytes of nonce and tag.
func (gcmWithRandomNonce) Overhead() int { return gcmStandardNonceSize + gcmTagSize }

func checkNoNonce(nonce []byte) {
	if len(nonce) != 0 {
		panic("crypto/cipher: non-empty nonce passed to GCMWithRandomNonce")
	}
}

// Seal appends a nonce, plaintext encrypted, and the tag.
func (r gcmWithRandomNonce) Seal(dst, nonce, plaintext, additionalData []byte) []byte {
	checkNoNonce(nonce)
	sealed, out := grow(dst, gcmStandardNonceSize+len(plaintext)+gcmTagSize)
	checkOutput(out, plaintext, additionalData)
	nonce, data := out[:gcmStandardNonceSize], out[gcmStandardNonceSize:]
	if overlap(out, plaintext) {
		copy(data, plaintext) // to where it is encrypted in place
		plaintext = data[:len(plaintext)]
	}
	randomBytes(unsafe.Pointer(&nonce[0]), len(nonce))
	r.g.Seal(data[:0], nonce, plaintext, additionalData)
	return sealed
}

// Open appends what was encrypted, if the tag is right.
func (r gcmWithRandomNonce) Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error) {
	checkNoNonce(nonce)
	n := len(ciphertext) - r.Overhead()
	if n < 0 {
		return nil, errOpen
	}
	opened, out := grow(dst, n)
	checkOutput(out, ciphertext, additionalData)
	nonce, data := ciphertext[:gcmStandardNonceSize], ciphertext[gcmStandardNonceSize:]
	if overlap(out, ciphertext) {
		// They begin at the same place: the nonce makes room, so that the rest is decrypted in place.
		nonce = append([]byte(nil), nonce...)
		data = ciphertext[:copy(ciphertext, data)]
	}
	if _, err := r.g.Open(out[:0], nonce, data, additionalData); err != nil {
		return nil, err
	}
	return opened, nil
}
