// Package check compares gopy's package hash/crc64 with Go's.
package check

import (
	"encoding"
	"fmt"
	"hash"
	"hash/crc64"
	"math/rand"
	"testing"

	our "gopystd/hash/crc64"
)

type state interface {
	encoding.BinaryAppender
	encoding.BinaryUnmarshaler
	encoding.BinaryMarshaler
	hash.Cloner
	hash.Hash64
}

func TestChecksums(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, poly := range []uint64{our.ISO, our.ECMA, 1, 1 << 63} {
		tableA, tableB := crc64.MakeTable(poly), our.MakeTable(poly)
		if *tableB != our.Table(*tableA) {
			t.Errorf("table of %x", poly)
		}
		a, b := crc64.New(tableA).(state), our.New(tableB).(state)
		for n := range 200 {
			p := make([]byte, n*n%5000)
			r.Read(p)
			a.Write(p)
			b.Write(p)
			want, _ := a.MarshalBinary()
			got, _ := b.MarshalBinary()
			clone, _ := b.Clone()
			if crc64.Checksum(p, tableA) != our.Checksum(p, tableB) || crc64.Update(5, tableA, p) != our.Update(5, tableB, p) || a.Sum64() != b.Sum64() ||
				string(a.Sum(nil)) != string(b.Sum(nil)) || string(want) != string(got) || b.UnmarshalBinary(got) != nil || string(a.Sum(nil)) != string(clone.Sum(nil)) {
				t.Fatal(n)
			}
			bad := got[:r.Intn(len(got))+1]
			bad[r.Intn(len(bad))]++
			if want, got := fmt.Sprint(a.UnmarshalBinary(bad)), fmt.Sprint(b.UnmarshalBinary(bad)); want != got {
				t.Fatal(want, got)
			}
		}
		if a.Size() != b.Size() || a.BlockSize() != b.BlockSize() {
			t.Fatal("sizes")
		}
	}
}
