// Package check compares gopy's package crypto with Go's.
package check

import (
	"crypto"
	_ "crypto/md5"
	"fmt"
	"hash"
	"hash/fnv"
	"io"
	"testing"

	our "gopystd/crypto"
)

func caught(f func()) (text string) {
	defer func() { text = fmt.Sprint(recover()) }()
	f()
	return ""
}

type signer struct{}

func (signer) Public() crypto.PublicKey { return nil }

func (signer) Sign(rand io.Reader, digest []byte, opts crypto.SignerOpts) ([]byte, error) {
	return digest, nil
}

type ourSigner struct{ signer }

func (ourSigner) Public() our.PublicKey { return nil }

func (ourSigner) Sign(rand io.Reader, digest []byte, opts our.SignerOpts) ([]byte, error) {
	return digest, nil
}

func TestHash(t *testing.T) {
	f := func() hash.Hash { return fnv.New128() }
	for h := range 25 {
		a, b := crypto.Hash(h), our.Hash(h)
		if a.String() != b.String() || caught(func() { a.Size() }) != caught(func() { b.Size() }) {
			t.Error(h, b)
		}
		if h > 0 && h < 21 && a.Size() != b.Size() {
			t.Error(h, b.Size())
		}
		if want, got := caught(func() { crypto.RegisterHash(a, f) }), caught(func() { our.RegisterHash(b, f) }); want != got {
			t.Error(h, want, got)
		}
		if a.Available() != b.Available() || b.HashFunc() != b {
			t.Error(h)
		}
		if want, got := caught(func() { a.New() }), caught(func() { b.New() }); want != got {
			t.Error(h, want, got)
		}
		s, err := crypto.SignMessage(signer{}, nil, []byte("text"), a)
		s2, err2 := our.SignMessage(ourSigner{}, nil, []byte("text"), b)
		if string(s) != string(s2) || fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Error(h, s, s2, err, err2)
		}
	}
}
