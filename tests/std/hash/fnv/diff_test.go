// Package check compares gopy's package hash/fnv with Go's.
package check

import (
	"encoding"
	"fmt"
	"hash"
	"hash/fnv"
	"math/rand"
	"testing"

	our "gopystd/hash/fnv"
)

type state interface {
	encoding.BinaryMarshaler
	encoding.BinaryAppender
	encoding.BinaryUnmarshaler
	hash.Cloner
}

// show prints what a hash says of itself.
func show(h hash.Hash) string {
	m, err := h.(state).MarshalBinary()
	a, err2 := h.(state).AppendBinary([]byte("x"))
	text := fmt.Sprintf("%T %x %d %d %x %v %x %v", h, h.Sum([]byte("x")), h.Size(), h.BlockSize(), m, err, a, err2)
	switch h := h.(type) {
	case hash.Hash32:
		text += fmt.Sprint(h.Sum32())
	case hash.Hash64:
		text += fmt.Sprint(h.Sum64())
	}
	return text
}

func TestHashes(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for k, news := range [][2]func() hash.Hash{
		{func() hash.Hash { return fnv.New32() }, func() hash.Hash { return our.New32() }},
		{func() hash.Hash { return fnv.New32a() }, func() hash.Hash { return our.New32a() }},
		{func() hash.Hash { return fnv.New64() }, func() hash.Hash { return our.New64() }},
		{func() hash.Hash { return fnv.New64a() }, func() hash.Hash { return our.New64a() }},
		{fnv.New128, our.New128},
		{fnv.New128a, our.New128a},
	} {
		a, b := news[0](), news[1]()
		for range 200 {
			data := make([]byte, r.Intn(40))
			r.Read(data)
			a.Write(data)
			if n, err := b.Write(data); n != len(data) || err != nil {
				t.Fatal(n, err)
			}
			if show(a) != show(b) {
				t.Fatalf("%s, want %s", show(b), show(a))
			}
			saved, _ := b.(state).MarshalBinary()
			clone, err := b.(state).Clone()
			b.Write(data)
			c := news[1]()
			if c.(state).UnmarshalBinary(saved) != nil || show(c) != show(a) || err != nil || show(clone) != show(a) {
				t.Fatal("UnmarshalBinary or Clone", k)
			}
			b = clone
			bad := append(saved, make([]byte, r.Intn(2))...)
			bad = bad[:r.Intn(len(bad))+1]
			bad[min(r.Intn(30), len(bad)-1)]++
			if want, got := fmt.Sprint(news[0]().(state).UnmarshalBinary(bad)), fmt.Sprint(c.(state).UnmarshalBinary(bad)); want != got {
				t.Fatalf("%s, want %s", got, want)
			}
		}
		a.Reset()
		b.Reset()
		if show(a) != show(b) {
			t.Fatal("Reset", k)
		}
	}
}
