// Package check compares gopy's package hash/adler32 with Go's.
package check

import (
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"math/rand"
	"testing"

	our "gopystd/hash/adler32"
)

type state interface {
	encoding.BinaryAppender
	encoding.BinaryUnmarshaler
	encoding.BinaryMarshaler
	hash.Cloner
	hash.Hash32
}

func TestChecksums(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	a, b := adler32.New().(state), our.New().(state)
	for n := range 300 {
		p := make([]byte, n*n%20000)
		for i := range p {
			p[i] = 0xff
		}
		if n%2 == 0 {
			r.Read(p)
		}
		a.Write(p)
		b.Write(p)
		want, _ := a.MarshalBinary()
		got, _ := b.MarshalBinary()
		clone, _ := b.Clone()
		if adler32.Checksum(p) != our.Checksum(p) || a.Sum32() != b.Sum32() || string(a.Sum(nil)) != string(b.Sum(nil)) || string(want) != string(got) ||
			b.UnmarshalBinary(got) != nil || string(a.Sum(nil)) != string(clone.Sum(nil)) {
			t.Fatal(n)
		}
		bad := got[:r.Intn(len(got))+1]
		bad[r.Intn(len(bad))]++
		if want, got := fmt.Sprint(adler32.New().(state).UnmarshalBinary(bad)), fmt.Sprint(our.New().(state).UnmarshalBinary(bad)); want != got {
			t.Fatal(want, got)
		}
	}
	if a.Size() != b.Size() || a.BlockSize() != b.BlockSize() {
		t.Fatal("sizes")
	}
}
