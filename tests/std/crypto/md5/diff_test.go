// Package check compares gopy's package crypto/md5 with Go's.
package check

import (
	"bytes"
	"encoding"
	"fmt"
	"hash"
	"math/rand"
	"testing"

	real "crypto/md5"
	ours "gopystd/crypto/md5"
)

type state interface {
	encoding.BinaryMarshaler
	encoding.BinaryAppender
	encoding.BinaryUnmarshaler
	hash.Cloner
}

func TestHashes(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for i, f := range []struct {
		real, ours       func() hash.Hash
		realSum, oursSum func([]byte) []byte
	}{
		{real.New, ours.New, func(p []byte) []byte { s := real.Sum(p); return s[:] }, func(p []byte) []byte { s := ours.Sum(p); return s[:] }},
	} {
		a, b := f.real().(state), f.ours().(state)
		if a.Size() != b.Size() || a.BlockSize() != b.BlockSize() {
			t.Fatal("sizes")
		}
		for n := range 600 {
			p := make([]byte, n)
			random.Read(p)
			if !bytes.Equal(f.realSum(p), f.oursSum(p)) {
				t.Fatal("Sum", i, n)
			}
			p = p[:random.Intn(n+1)]
			a.Write(p)
			if m, err := b.Write(p); m != len(p) || err != nil {
				t.Fatal(m, err)
			}
			if !bytes.Equal(a.Sum([]byte("x")), b.Sum([]byte("x"))) {
				t.Fatal("hash", i, n)
			}
			want, _ := a.AppendBinary([]byte("y"))
			got, err := b.AppendBinary([]byte("y"))
			if !bytes.Equal(want, got) || err != nil {
				t.Fatal("state", i, n)
			}
			clone, _ := b.Clone()
			clone.Write(p)
			c := f.ours().(state)
			if err := c.UnmarshalBinary(got[1:]); err != nil || !bytes.Equal(c.Sum(nil), a.Sum(nil)) {
				t.Fatal("UnmarshalBinary", err)
			}
			bad := append(got[1:], make([]byte, random.Intn(2))...)
			bad = bad[:random.Intn(len(bad))+1]
			bad[min(random.Intn(30), len(bad)-1)]++
			if want, got := fmt.Sprint(f.real().(state).UnmarshalBinary(bad)), fmt.Sprint(f.ours().(state).UnmarshalBinary(bad)); want != got {
				t.Fatal(want, got)
			}
			if random.Intn(50) == 0 {
				a.Reset()
				b.Reset()
			}
		}
	}
}
