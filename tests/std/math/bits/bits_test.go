// Differential tests of math/bits: ours against the real one.
package check

import (
	real "math/bits"
	"math/rand"
	"runtime"
	"testing"

	our "gopystd/math/bits"
)

func TestUnary(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for i := 0; i < 300000; i++ {
		x := r.Uint64() >> uint(r.Intn(65)) << uint(r.Intn(65))
		k := r.Intn(300) - 150
		got := [...]uint64{
			uint64(our.LeadingZeros(uint(x))), uint64(our.LeadingZeros8(uint8(x))), uint64(our.LeadingZeros16(uint16(x))), uint64(our.LeadingZeros32(uint32(x))), uint64(our.LeadingZeros64(x)),
			uint64(our.TrailingZeros(uint(x))), uint64(our.TrailingZeros8(uint8(x))), uint64(our.TrailingZeros16(uint16(x))), uint64(our.TrailingZeros32(uint32(x))), uint64(our.TrailingZeros64(x)),
			uint64(our.OnesCount(uint(x))), uint64(our.OnesCount8(uint8(x))), uint64(our.OnesCount16(uint16(x))), uint64(our.OnesCount32(uint32(x))), uint64(our.OnesCount64(x)),
			uint64(our.RotateLeft(uint(x), k)), uint64(our.RotateLeft8(uint8(x), k)), uint64(our.RotateLeft16(uint16(x), k)), uint64(our.RotateLeft32(uint32(x), k)), our.RotateLeft64(x, k),
			uint64(our.Reverse(uint(x))), uint64(our.Reverse8(uint8(x))), uint64(our.Reverse16(uint16(x))), uint64(our.Reverse32(uint32(x))), our.Reverse64(x),
			uint64(our.ReverseBytes(uint(x))), uint64(our.ReverseBytes16(uint16(x))), uint64(our.ReverseBytes32(uint32(x))), our.ReverseBytes64(x),
			uint64(our.Len(uint(x))), uint64(our.Len8(uint8(x))), uint64(our.Len16(uint16(x))), uint64(our.Len32(uint32(x))), uint64(our.Len64(x)),
		}
		want := [...]uint64{
			uint64(real.LeadingZeros(uint(x))), uint64(real.LeadingZeros8(uint8(x))), uint64(real.LeadingZeros16(uint16(x))), uint64(real.LeadingZeros32(uint32(x))), uint64(real.LeadingZeros64(x)),
			uint64(real.TrailingZeros(uint(x))), uint64(real.TrailingZeros8(uint8(x))), uint64(real.TrailingZeros16(uint16(x))), uint64(real.TrailingZeros32(uint32(x))), uint64(real.TrailingZeros64(x)),
			uint64(real.OnesCount(uint(x))), uint64(real.OnesCount8(uint8(x))), uint64(real.OnesCount16(uint16(x))), uint64(real.OnesCount32(uint32(x))), uint64(real.OnesCount64(x)),
			uint64(real.RotateLeft(uint(x), k)), uint64(real.RotateLeft8(uint8(x), k)), uint64(real.RotateLeft16(uint16(x), k)), uint64(real.RotateLeft32(uint32(x), k)), real.RotateLeft64(x, k),
			uint64(real.Reverse(uint(x))), uint64(real.Reverse8(uint8(x))), uint64(real.Reverse16(uint16(x))), uint64(real.Reverse32(uint32(x))), real.Reverse64(x),
			uint64(real.ReverseBytes(uint(x))), uint64(real.ReverseBytes16(uint16(x))), uint64(real.ReverseBytes32(uint32(x))), real.ReverseBytes64(x),
			uint64(real.Len(uint(x))), uint64(real.Len8(uint8(x))), uint64(real.Len16(uint16(x))), uint64(real.Len32(uint32(x))), uint64(real.Len64(x)),
		}
		if got != want {
			t.Fatalf("%#x, %d: %v, want %v", x, k, got, want)
		}
	}
}

// attempt calls f and returns its results, or the message of its panic.
func attempt(f func() (uint64, uint64)) (a, b uint64, message string) {
	defer func() {
		if e := recover(); e != nil {
			message = e.(runtime.Error).Error()
		}
	}()
	a, b = f()
	return
}

func TestArithmetic(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	word := func() uint64 {
		x := r.Uint64() >> uint(r.Intn(65))
		if r.Intn(4) == 0 {
			x = -x
		}
		return x
	}
	type operation struct {
		name      string
		our, real func() (uint64, uint64)
	}
	for i := 0; i < 200000; i++ {
		x, y, z, c := word(), word(), word(), uint64(r.Intn(2))
		a, b, d := uint32(x), uint32(y), uint32(z)
		wide := func(f func(x, y, c uint32) (uint32, uint32), x, y, c uint32) (uint64, uint64) {
			p, q := f(x, y, c)
			return uint64(p), uint64(q)
		}
		word := func(f func(x, y, c uint) (uint, uint), x, y, c uint64) (uint64, uint64) {
			p, q := f(uint(x), uint(y), uint(c))
			return uint64(p), uint64(q)
		}
		for _, op := range []operation{
			{"Add64", func() (uint64, uint64) { return our.Add64(x, y, c) }, func() (uint64, uint64) { return real.Add64(x, y, c) }},
			{"Sub64", func() (uint64, uint64) { return our.Sub64(x, y, c) }, func() (uint64, uint64) { return real.Sub64(x, y, c) }},
			{"Mul64", func() (uint64, uint64) { return our.Mul64(x, y) }, func() (uint64, uint64) { return real.Mul64(x, y) }},
			{"Div64", func() (uint64, uint64) { return our.Div64(x, y, z) }, func() (uint64, uint64) { return real.Div64(x, y, z) }},
			{"Rem64", func() (uint64, uint64) { return our.Rem64(x, y, z), 0 }, func() (uint64, uint64) { return real.Rem64(x, y, z), 0 }},
			{"Add32", func() (uint64, uint64) { return wide(our.Add32, a, b, uint32(c)) }, func() (uint64, uint64) { return wide(real.Add32, a, b, uint32(c)) }},
			{"Sub32", func() (uint64, uint64) { return wide(our.Sub32, a, b, uint32(c)) }, func() (uint64, uint64) { return wide(real.Sub32, a, b, uint32(c)) }},
			{"Div32", func() (uint64, uint64) { return wide(our.Div32, a, b, d) }, func() (uint64, uint64) { return wide(real.Div32, a, b, d) }},
			{"Rem32", func() (uint64, uint64) { return uint64(our.Rem32(a, b, d)), 0 }, func() (uint64, uint64) { return uint64(real.Rem32(a, b, d)), 0 }},
			{"Add", func() (uint64, uint64) { return word(our.Add, x, y, c) }, func() (uint64, uint64) { return word(real.Add, x, y, c) }},
			{"Sub", func() (uint64, uint64) { return word(our.Sub, x, y, c) }, func() (uint64, uint64) { return word(real.Sub, x, y, c) }},
			{"Div", func() (uint64, uint64) { return word(our.Div, x, y, z) }, func() (uint64, uint64) { return word(real.Div, x, y, z) }},
			{"Mul", func() (uint64, uint64) { p, q := our.Mul(uint(x), uint(y)); return uint64(p), uint64(q) }, func() (uint64, uint64) { return real.Mul64(x, y) }},
			{"Rem", func() (uint64, uint64) { return uint64(our.Rem(uint(x), uint(y), uint(z))), 0 }, func() (uint64, uint64) { return real.Rem64(x, y, z), 0 }},
			{"Mul32", func() (uint64, uint64) { p, q := our.Mul32(a, b); return uint64(p), uint64(q) }, func() (uint64, uint64) { p, q := real.Mul32(a, b); return uint64(p), uint64(q) }},
		} {
			p, q, message := attempt(op.our)
			p2, q2, message2 := attempt(op.real)
			if p != p2 || q != q2 || message != message2 {
				t.Fatalf("%s(%#x, %#x, %#x, %d): %#x, %#x, %s, want %#x, %#x, %s", op.name, x, y, z, c, p, q, message, p2, q2, message2)
			}
		}
	}
}
