package crypto

// What keys can do.

import "io"

// PublicKey is a public key of any kind. Those of the standard library have a method Equal(x crypto.PublicKey) bool.
type PublicKey any

// PrivateKey is a private key of any kind. Those of the standard library have methods Public() crypto.PublicKey and
// Equal(x crypto.PrivateKey) bool.
type PrivateKey any

// Signer is a private key that signs, whether it is at hand or, say, in a chip.
type Signer interface {
	// Public returns the public key that belongs to it.
	Public() PublicKey

	// Sign signs a hash of a message, which has been made by the function opts.HashFunc(); if that is 0, it signs the
	// message itself. It may take random bytes from rand.
	Sign(rand io.Reader, digest []byte, opts SignerOpts) (signature []byte, err error)
}

// MessageSigner is a Signer that can hash a message itself.
type MessageSigner interface {
	Signer

	// SignMessage signs a message, and hashes it with opts.HashFunc() before if need be.
	SignMessage(rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error)
}

// SignerOpts says how to sign.
type SignerOpts interface {
	// HashFunc returns the hash function that has been applied to the message, 0 if none has.
	HashFunc() Hash
}

// Decrypter is a private key that decrypts.
type Decrypter interface {
	// Public returns the public key that belongs to it.
	Public() PublicKey

	// Decrypt decrypts a message. What opts has to be depends on the key.
	Decrypt(rand io.Reader, msg []byte, opts DecrypterOpts) (plaintext []byte, err error)
}

// DecrypterOpts says how to decrypt.
type DecrypterOpts any

// SignMessage signs a message: by signer.SignMessage if it is a [MessageSigner], else it hashes the message with opts.HashFunc(), if that is not
// 0, and calls signer.Sign.
func SignMessage(signer Signer, rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error) {
	if signer, ok := signer.(MessageSigner); ok {
		return signer.SignMessage(rand, msg, opts)
	}
	if h := opts.HashFunc(); h != 0 {
		if !h.Available() {
			return nil, hashUnavailableError(h)
		}
		sum := h.New()
		sum.Write(msg)
		msg = sum.Sum(nil)
	}
	return signer.Sign(rand, msg, opts)
}

type hashUnavailableError Hash

func (h hashUnavailableError) Error() string {
	return "crypto: requested hash function unavailable: " + Hash(h).String()
}

// Decapsulator is a private key that gets keys out of messages.
type Decapsulator interface {
	// Encapsulator returns the public key that belongs to it.
	Encapsulator() Encapsulator

	// Decapsulate returns the key in a message.
	Decapsulate(ciphertext []byte) (sharedKey []byte, err error)
}

// Encapsulator is a public key that makes keys.
type Encapsulator interface {
	// Bytes returns the public key as bytes.
	Bytes() []byte

	// Encapsulate makes a key, and a message with it that only the private key can read.
	Encapsulate() (sharedKey, ciphertext []byte)
}
