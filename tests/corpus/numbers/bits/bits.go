// Package bits has a set of small numbers and tricks with bits.
package bits

import (
	"math/bits"
	"strings"
)

// Set holds numbers from 0 on.
type Set []uint64

// Add puts n into the set.
func (s *Set) Add(n uint) {
	for uint(len(*s)) <= n/64 {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

// Has reports whether n is in the set.
func (s Set) Has(n uint) bool { return n/64 < uint(len(s)) && s[n/64]>>(n%64)&1 == 1 }

// Remove takes n out.
func (s Set) Remove(n uint) {
	if n/64 < uint(len(s)) {
		s[n/64] &^= 1 << (n % 64)
	}
}

// Len counts the elements.
func (s Set) Len() (n int) {
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// All returns the elements in ascending order.
func (s Set) All() (all []int) {
	for i, w := range s {
		for w != 0 {
			all = append(all, i*64+bits.TrailingZeros64(w))
			w &= w - 1
		}
	}
	return all
}

var signs = []string{"wink", "double blink", "close your eyes", "jump"}

// Handshake turns the lower bits of a code into signs; bit 4 reverses them.
func Handshake(code uint8) string {
	var out []string
	for i, sign := range signs {
		if code>>i&1 == 0 {
			continue
		}
		if code&16 != 0 {
			out = append([]string{sign}, out...)
		} else {
			out = append(out, sign)
		}
	}
	return strings.Join(out, ", ")
}

// Gray returns Gray's code of n.
func Gray(n uint8) uint8 { return n ^ n>>1 }
