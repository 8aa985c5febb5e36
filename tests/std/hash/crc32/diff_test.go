// Package check compares gopy's package hash/crc32 with Go's.
package check

import (
	"encoding"
	"fmt"
	"hash"
	"hash/crc32"
	"math/rand"
	"testing"

	our "gopystd/hash/crc32"
)

type state interface {
	encoding.BinaryMarshaler
	encoding.BinaryAppender
	encoding.BinaryUnmarshaler
	hash.Cloner
	hash.Hash32
}

func TestChecksums(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	if *our.IEEETable != our.Table(*crc32.IEEETable) || our.MakeTable(our.IEEE) != our.IEEETable || our.MakeTable(our.Castagnoli) != our.MakeTable(our.Castagnoli) {
		t.Error("tables")
	}
	for _, poly := range []uint32{our.IEEE, our.Castagnoli, our.Koopman, 1, 0xffffffff} {
		tableA, tableB := crc32.MakeTable(poly), our.MakeTable(poly)
		if *tableB != our.Table(*tableA) {
			t.Errorf("table of %x", poly)
		}
		a, b := crc32.New(tableA), our.New(tableB)
		for n := range 400 {
			p := make([]byte, n)
			r.Read(p)
			if crc32.Checksum(p, tableA) != our.Checksum(p, tableB) || crc32.ChecksumIEEE(p) != our.ChecksumIEEE(p) ||
				crc32.Update(77, tableA, p) != our.Update(77, tableB, p) {
				t.Fatalf("polynomial %x, %d bytes", poly, n)
			}
			a.Write(p)
			if m, err := b.Write(p); m != n || err != nil {
				t.Fatal(m, err)
			}
			saved, err := b.(state).MarshalBinary()
			want, _ := a.(state).MarshalBinary()
			appended, _ := b.(state).AppendBinary([]byte("x"))
			if string(saved) != string(want) || err != nil || string(appended) != "x"+string(want) || string(a.Sum([]byte("y"))) != string(b.Sum([]byte("y"))) || a.Sum32() != b.Sum32() {
				t.Fatalf("hash of %x", poly)
			}
			clone, _ := b.(state).Clone()
			clone.Write(p)
			c := our.New(tableB)
			if err := c.(state).UnmarshalBinary(saved); err != nil || c.Sum32() != a.Sum32() {
				t.Fatal("UnmarshalBinary", err)
			}
			bad := append(saved, make([]byte, r.Intn(2))...)
			bad = bad[:r.Intn(len(bad))+1]
			bad[min(r.Intn(30), len(bad)-1)]++
			if want, got := fmt.Sprint(a.(state).UnmarshalBinary(bad)), fmt.Sprint(b.(state).UnmarshalBinary(bad)); want != got {
				t.Fatalf("%s, want %s", got, want)
			}
		}
		if a.Size() != b.Size() || a.BlockSize() != b.BlockSize() || our.Size != crc32.Size {
			t.Error("sizes")
		}
		if b.Reset(); b.Sum32() != 0 {
			t.Error("Reset")
		}
	}
	if our.NewIEEE().(state).UnmarshalBinary(make([]byte, 12)) == nil {
		t.Error("UnmarshalBinary of zeros")
	}
	// A state of a nil table.
	a, _ := crc32.New(nil).(state).MarshalBinary()
	b, _ := our.New(nil).(state).MarshalBinary()
	if string(a) != string(b) {
		t.Error("nil table")
	}
}
