// Package check compares gopy's package crypto/hmac with Go's.
package check

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"
	"errors"
	"fmt"
	"hash"
	"hash/fnv"
	"testing"

	our "gopystd/crypto/hmac"
)

type plain struct{ hash.Hash }

func TestHMAC(t *testing.T) {
	for _, f := range []func() hash.Hash{md5.New, sha256.New, sha256.New224, sha512.New384, func() hash.Hash { return fnv.New64() }, func() hash.Hash { return plain{md5.New()} }} {
		for n := range 300 {
			key := bytes.Repeat([]byte{byte(n)}, n)
			a, b := hmac.New(f, key), our.New(f, key)
			if a.Size() != b.Size() || a.BlockSize() != b.BlockSize() {
				t.Fatal("sizes")
			}
			for range 2 {
				for range 3 {
					a.Write(key)
					b.Write(key)
					if !bytes.Equal(a.Sum([]byte("x")), b.Sum([]byte("x"))) || !our.Equal(a.Sum(nil), b.Sum(nil)) {
						t.Fatal(n)
					}
				}
				c, err := a.(hash.Cloner).Clone()
				d, err2 := b.(hash.Cloner).Clone()
				if fmt.Sprint(err) != fmt.Sprint(err2) || errors.Is(err, errors.ErrUnsupported) != errors.Is(err2, errors.ErrUnsupported) {
					t.Fatal(err, err2)
				}
				if err == nil {
					c.Write(key)
					d.Write(key)
					if !bytes.Equal(c.Sum(nil), d.Sum(nil)) {
						t.Fatal("Clone")
					}
				}
				a.Reset()
				b.Reset()
			}
		}
	}
	if our.Equal([]byte("a"), []byte("b")) || our.Equal([]byte("a"), []byte("ab")) {
		t.Fatal("Equal")
	}
	h := md5.New()
	defer func() {
		if recover() != "crypto/hmac: hash generation function does not produce unique values" {
			t.Fatal("not unique")
		}
	}()
	our.New(func() hash.Hash { return h }, nil)
}
