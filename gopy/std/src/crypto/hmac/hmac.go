// Package hmac computes keyed hashes, which show that a message comes from somebody who has the key (RFC 2104).
//
// Whoever gets a message computes its hash, and compares that by [Equal] to the one that came along.
package hmac

import (
	"crypto/subtle"
	"errors"
	"hash"
)

// New returns a hash with a key, made of the hash function of which h returns a new hash each time.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &mac{outer: h(), inner: h()}
	if same(m.outer, m.inner) {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	size := m.inner.BlockSize()
	if len(key) > size {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
	}
	m.innerKey, m.outerKey = make([]byte, size), make([]byte, size)
	copy(m.innerKey, key)
	copy(m.outerKey, key)
	for i := range size {
		m.innerKey[i] ^= 0x36
		m.outerKey[i] ^= 0x5c
	}
	m.inner.Write(m.innerKey)
	return m
}

// same tells whether two hashes are the same. If they cannot be compared, they are not.
func same(x, y hash.Hash) (equal bool) {
	defer func() { recover() }()
	return x == y
}

// Equal compares two hashes. Its time tells nothing about where they differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }

// mac is the hash of the outer key and of the hash of the inner key and the message.
type mac struct {
	inner, outer       hash.Hash
	innerKey, outerKey []byte
}

func (m *mac) Write(p []byte) (n int, err error) { return m.inner.Write(p) }

func (m *mac) Sum(in []byte) []byte {
	n := len(in)
	in = m.inner.Sum(in)
	m.outer.Reset()
	m.outer.Write(m.outerKey)
	m.outer.Write(in[n:])
	return m.outer.Sum(in[:n])
}

func (m *mac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.innerKey)
}

func (m *mac) Size() int { return m.outer.Size() }

func (m *mac) BlockSize() int { return m.inner.BlockSize() }

// Clone returns a copy of the hash, if its hash function can be cloned.
func (m *mac) Clone() (hash.Cloner, error) {
	inner, err := clone(m.inner)
	if err != nil {
		return nil, err
	}
	outer, err := clone(m.outer)
	if err != nil {
		return nil, err
	}
	return &mac{inner, outer, m.innerKey, m.outerKey}, nil
}

func clone(h hash.Hash) (hash.Hash, error) {
	if h, ok := h.(hash.Cloner); ok {
		if c, err := h.Clone(); err == nil {
			return c, nil
		}
	}
	return nil, errCloneUnsupported{}
}

type errCloneUnsupported struct{}

func (errCloneUnsupported) Error() string { return "crypto/hmac: hash does not support hash.Cloner" }

func (errCloneUnsupported) Unwrap() error { return errors.ErrUnsupported }
