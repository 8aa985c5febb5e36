// Package bloom has a filter that may be wrong in one direction only.
package bloom

import (
	"hash/fnv"
	"math"
)

// Filter remembers strings, more or less.
type Filter struct {
	bits   []byte
	hashes uint64
}

// New makes a filter for n strings and a rate of errors.
func New(n int, rate float64) *Filter {
	m := math.Ceil(-float64(n) * math.Log(rate) / (math.Ln2 * math.Ln2))
	k := math.Round(m / float64(n) * math.Ln2)
	return &Filter{make([]byte, int(m)/8+1), uint64(k)}
}

func (f *Filter) places(s string, visit func(byteAt int, mask byte) bool) {
	a, b := fnv.New64a(), fnv.New32()
	a.Write([]byte(s))
	b.Write([]byte(s))
	x, y := a.Sum64(), uint64(b.Sum32())|1
	for i := range f.hashes {
		bit := (x + i*y) % uint64(len(f.bits)*8)
		if !visit(int(bit/8), 1<<(bit%8)) {
			return
		}
	}
}

// Add remembers a string.
func (f *Filter) Add(s string) {
	f.places(s, func(at int, mask byte) bool {
		f.bits[at] |= mask
		return true
	})
}

// Has reports whether a string may have been added.
func (f *Filter) Has(s string) bool {
	found := true
	f.places(s, func(at int, mask byte) bool {
		found = f.bits[at]&mask != 0
		return found
	})
	return found
}
