// Package check tests gopy's package hash/maphash.
package check

import (
	"bytes"
	"fmt"
	"hash"
	"math"
	"math/bits"
	"math/rand"
	"strings"
	"testing"

	real "hash/maphash"

	"gopystd/hash/maphash"
)

var _ hash.Hash64 = (*maphash.Hash)(nil)
var _ hash.Cloner = (*maphash.Hash)(nil)

func TestPieces(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	seed := maphash.MakeSeed()
	for n := range 700 {
		b := make([]byte, n)
		r.Read(b)
		want := maphash.Bytes(seed, b)
		if got := maphash.String(seed, string(b)); got != want {
			t.Fatal("String", n)
		}
		var h maphash.Hash
		h.WriteString("what is forgotten")
		h.SetSeed(seed)
		for rest := b; len(rest) > 0; {
			k := min(r.Intn(200), len(rest))
			switch r.Intn(3) {
			case 0:
				h.Write(rest[:k])
			case 1:
				h.WriteString(string(rest[:k]))
			default:
				k = 1
				h.WriteByte(rest[0])
			}
			rest = rest[k:]
			if r.Intn(9) == 0 {
				c, _ := h.Clone()
				h.WriteByte(3)
				h = *c.(*maphash.Hash)
			}
		}
		if h.Sum64() != want || h.Sum64() != want {
			t.Fatal("Hash", n)
		}
		sum := h.Sum([]byte("x"))
		if len(sum) != 9 || sum[1] != byte(want) || sum[8] != byte(want>>56) {
			t.Fatal("Sum")
		}
		h.Reset()
		if h.Write(b); h.Sum64() != want || h.Seed() != seed {
			t.Fatal("Reset")
		}
	}
}

func TestSeeds(t *testing.T) {
	var g, h maphash.Hash
	g.WriteString("a")
	h.WriteString("a")
	if g.Sum64() == h.Sum64() {
		t.Error("two seeds agree")
	}
	h.SetSeed(g.Seed())
	h.WriteString("a")
	if g.Sum64() != h.Sum64() || g.Size() != 8 || g.BlockSize() != new(real.Hash).BlockSize() {
		t.Error("the same seed")
	}
	for i, f := range []func(){
		func() { maphash.Bytes(maphash.Seed{}, nil) },
		func() { maphash.String(maphash.Seed{}, "") },
		func() { g.SetSeed(maphash.Seed{}) },
	} {
		func() {
			defer func() {
				if p := recover(); p != "maphash: use of uninitialized Seed" {
					t.Error(i, p)
				}
			}()
			f()
		}()
	}
}

// Every bit of the input changes about half the bits of the hash, and there are no collisions among similar inputs.
func TestQuality(t *testing.T) {
	seed := maphash.MakeSeed()
	for n := 1; n < 300; n += 1 + n/8 {
		b := bytes.Repeat([]byte{0}, n)
		total := 0
		base := maphash.Bytes(seed, b)
		seen := map[uint64]bool{base: true}
		for i := range n * 8 {
			b[i/8] ^= 1 << (i % 8)
			h := maphash.Bytes(seed, b)
			b[i/8] ^= 1 << (i % 8)
			seen[h] = true
			total += bits.OnesCount64(h ^ base)
		}
		if mean := float64(total) / float64(n*8); math.Abs(mean-32) > 16/math.Sqrt(float64(n*8))+1 || len(seen) != n*8+1 {
			t.Errorf("%d bytes: %.2f bits change, %d hashes of %d", n, mean, len(seen), n*8+1)
		}
	}
	seen, low := map[uint64]bool{}, make([]int, 256)
	for i := range 100000 {
		h := maphash.String(seed, fmt.Sprint("key", i))
		seen[h] = true
		low[h&255]++
	}
	for n := range 3000 {
		seen[maphash.String(seed, strings.Repeat("\x00", n+1))] = true
	}
	if len(seen) != 103000 {
		t.Error("collisions", 103000-len(seen))
	}
	for i, n := range low {
		if n < 280 || n > 510 {
			t.Error("low bits", i, n)
		}
	}
}

func TestComparable(t *testing.T) {
	seed := maphash.MakeSeed()
	type point struct {
		x, y int
		name string
	}
	p := point{1, 2, "p"}
	if maphash.Comparable(seed, p) != maphash.Comparable(seed, point{1, 2, strings.Clone("p")}) || maphash.Comparable(seed, p) == maphash.Comparable(seed, point{2, 1, "p"}) {
		t.Error("Comparable of a struct")
	}
	if maphash.Comparable(seed, 0.0) != maphash.Comparable(seed, math.Copysign(0, -1)) || maphash.Comparable(seed, math.NaN()) == maphash.Comparable(seed, math.NaN()) {
		t.Error("Comparable of floats")
	}
	var a, b maphash.Hash
	a.SetSeed(seed)
	b.SetSeed(seed)
	hasher := maphash.ComparableHasher[any]{}
	var _ maphash.Hasher[any] = hasher
	a.WriteByte(1)
	hasher.Hash(&a, "x")
	hasher.Hash(&b, "x")
	b.WriteByte(1)
	if a.Sum64() == b.Sum64() || !hasher.Equal(1, 1) || hasher.Equal(1, "1") {
		t.Error("ComparableHasher")
	}
	var zero maphash.Hash
	maphash.WriteComparable(&zero, 5)
	h := zero.Sum64()
	if zero.Reset(); zero.Sum64() == h {
		t.Error("Reset")
	}
	if maphash.WriteComparable(&zero, 5); zero.Sum64() != h {
		t.Error("WriteComparable of a zero Hash")
	}
	defer func() {
		if err := recover(); fmt.Sprint(err) != "runtime error: hash of unhashable type []int" {
			t.Error(err)
		}
	}()
	maphash.Comparable[any](seed, []int{1})
}
