// Package check compares gopy's package crypto/aes with Go's. It needs gopy's crypto/cipher: --with crypto/cipher.
package check

import (
	"bytes"
	"crypto/aes"
	"fmt"
	"math/rand"
	"testing"

	our "gopystd/crypto/aes"
)

func caught(f func()) (text string) {
	defer func() {
		if v := recover(); v != nil {
			text = fmt.Sprint(v)
		}
	}()
	f()
	return ""
}

func TestAES(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for i := range 20000 {
		key := make([]byte, 16+8*r.Intn(3))
		if i%50 == 0 {
			key = make([]byte, r.Intn(40))
		}
		r.Read(key)
		theirs, err1 := aes.NewCipher(key)
		ours, err2 := our.NewCipher(key)
		if fmt.Sprint(err1) != fmt.Sprint(err2) {
			t.Fatal(err1, err2)
		}
		if err1 != nil {
			continue
		}
		a := make([]byte, 64)
		r.Read(a)
		b := bytes.Clone(a)
		d, s, n := r.Intn(48), r.Intn(48), 16
		if r.Intn(2) == 0 {
			s = d
		}
		if r.Intn(10) == 0 {
			n = 15
		}
		want := caught(func() { theirs.Encrypt(a[d:d+n], a[s:s+16]) }) + caught(func() { theirs.Decrypt(a[s:s+16], a[d:d+n]) }) + caught(func() { theirs.Decrypt(a[d:d+16], a[s:s+n]) })
		got := caught(func() { ours.Encrypt(b[d:d+n], b[s:s+16]) }) + caught(func() { ours.Decrypt(b[s:s+16], b[d:d+n]) }) + caught(func() { ours.Decrypt(b[d:d+16], b[s:s+n]) })
		if want != got || !bytes.Equal(a, b) {
			t.Fatalf("%s, want %s\n%x\n%x", got, want, b, a)
		}
	}
}
