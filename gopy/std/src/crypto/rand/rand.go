// Package rand gives random numbers for cryptography: nobody can guess them.
package rand

import (
	"errors"
	"io"
	"math/big"
	"unsafe"
)

// Reader gives random bytes. Its Read always fills the whole slice and never returns an error.
var Reader io.Reader = reader{}

type reader struct{}

func (reader) Read(b []byte) (n int, err error) {
	if len(b) > 0 {
		randomBytes(unsafe.Pointer(&b[0]), len(b))
	}
	return len(b), nil
}

// Read fills b with random bytes. It never returns an error: if [Reader] has been replaced by one that does, the program ends.
func Read(b []byte) (n int, err error) {
	if r, ok := Reader.(reader); ok {
		return r.Read(b)
	}
	if _, err := io.ReadFull(Reader, b); err != nil {
		fatal("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
	}
	return len(b), nil
}

// Text returns random text that cannot be guessed, say for a password or a token: at least 128 bits, as letters and digits of
// base 32.
func Text() string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	var b [26]byte // of 5 bits each
	Read(b[:])
	for i, c := range b {
		b[i] = alphabet[c%32]
	}
	return string(b[:])
}

// Int returns a random number from 0 to max-1, made of bytes of rand. It panics if max <= 0.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	n = new(big.Int).SetUint64(1)
	n.Sub(max, n)
	bits := n.BitLen()
	if bits == 0 {
		return n, nil
	}
	b := make([]byte, (bits+7)/8)
	for {
		if _, err := io.ReadFull(rand, b); err != nil {
			return nil, err
		}
		b[0] &= 0xff >> (len(b)*8 - bits)
		if n.SetBytes(b).Cmp(max) < 0 {
			return n, nil
		}
	}
}

// Prime returns a number of some bits that is a prime but for a tiny probability. Its two highest bits are set, if there are two. The bytes
// come from this package, whatever rand is. It returns an error if bits < 2.
func Prime(rand io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	b := make([]byte, (bits+7)/8)
	p := new(big.Int)
	for {
		if _, err := io.ReadFull(Reader, b); err != nil {
			return nil, err
		}
		b[0] &= 0xff >> (len(b)*8 - bits)
		p.SetBytes(b)
		p.SetBit(p, bits-1, 1)
		p.SetBit(p, bits-2, 1)
		p.SetBit(p, 0, 1)
		if p.ProbablyPrime(20) {
			return p, nil
		}
	}
}
