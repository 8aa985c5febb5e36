// Package rand makes pseudo-random numbers for simulations, games and the like, not for anything that has to be secret: that
// is what crypto/rand is for.
//
// Numbers come from a [Source], usually by way of a [Rand]. There are two sources, [PCG] and [ChaCha8]; what they yield with
// a given seed is always the same. The top-level functions, such as [IntN] and [Float64], are seeded at random in every run,
// and may be called by several goroutines at once. A Rand must not be.
package rand

import "math/bits"

// Source is a source of uniformly distributed numbers from 0 to 1<<64 - 1.
type Source interface {
	Uint64() uint64
}

// Rand makes random numbers of many kinds from those of a source.
type Rand struct {
	src Source
}

// New returns a Rand that takes its numbers from src.
func New(src Source) *Rand {
	return &Rand{src: src}
}

// Int64 returns a random number from 0 to 1<<63 - 1.
func (r *Rand) Int64() int64 { return int64(r.src.Uint64() &^ (1 << 63)) }

// Uint32 returns a random number from 0 to 1<<32 - 1.
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }

// Uint64 returns a random number from 0 to 1<<64 - 1.
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }

// Int32 returns a random number from 0 to 1<<31 - 1.
func (r *Rand) Int32() int32 { return int32(r.src.Uint64() >> 33) }

// Int returns a random number from 0 to the greatest int.
func (r *Rand) Int() int { return int(r.src.Uint64() &^ (1 << 63)) }

// Uint returns a random number from 0 to the greatest uint.
func (r *Rand) Uint() uint { return uint(r.src.Uint64()) }

// below returns a random number from 0 to n-1: it scales one of 64 bits down by a multiplication, and draws again in the
// rare case that results would not be equally frequent otherwise (Daniel Lemire, "Fast Random Integer Generation in an
// Interval", 2019).
func (r *Rand) below(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.src.Uint64() & (n - 1)
	}
	high, low := bits.Mul64(r.src.Uint64(), n)
	if low < n {
		for least := -n % n; low < least; {
			high, low = bits.Mul64(r.src.Uint64(), n)
		}
	}
	return high
}

// Int64N returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int64N(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int64N")
	}
	return int64(r.below(uint64(n)))
}

// Uint64N returns a random number from 0 to n-1. It panics if n == 0.
func (r *Rand) Uint64N(n uint64) uint64 {
	if n == 0 {
		panic("invalid argument to Uint64N")
	}
	return r.below(n)
}

// Int32N returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int32N(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int32N")
	}
	return int32(r.below(uint64(n)))
}

// Uint32N returns a random number from 0 to n-1. It panics if n == 0.
func (r *Rand) Uint32N(n uint32) uint32 {
	if n == 0 {
		panic("invalid argument to Uint32N")
	}
	return uint32(r.below(uint64(n)))
}

// IntN returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) IntN(n int) int {
	if n <= 0 {
		panic("invalid argument to IntN")
	}
	return int(r.below(uint64(n)))
}

// UintN returns a random number from 0 to n-1. It panics if n == 0.
func (r *Rand) UintN(n uint) uint {
	if n == 0 {
		panic("invalid argument to UintN")
	}
	return uint(r.below(uint64(n)))
}

// N returns a random number from 0 to n-1, for any integer type. It panics if n <= 0.
func (r *Rand) N[Int intType](n Int) Int {
	if n <= 0 {
		panic("invalid argument to N")
	}
	return Int(r.below(uint64(n)))
}

// intType is the constraint of N.
type intType interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

// Float64 returns a random number in [0, 1).
func (r *Rand) Float64() float64 {
	return float64(r.src.Uint64()<<11>>11) / (1 << 53)
}

// Float32 returns a random number in [0, 1).
func (r *Rand) Float32() float32 {
	return float32(r.Uint32()<<8>>8) / (1 << 24)
}

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	for i := n - 1; i > 0; i-- {
		j := r.below(uint64(i + 1))
		p[i], p[j] = p[j], p[i]
	}
	return p
}

// Shuffle puts n elements into random order by calls of swap, which exchanges the elements i and j. It panics if n < 0.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}
