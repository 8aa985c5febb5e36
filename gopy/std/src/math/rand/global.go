package rand

// The top-level functions. They ask the runtime for random bits, and need no state.

import "math/bits"

// Seed does nothing: the top-level functions are seeded at random. For numbers that are the same in every run use
// New(NewSource(seed)).
//
// Deprecated: it has had no effect since Go 1.24.
func Seed(seed int64) {}

// Int63 returns a random number from 0 to 1<<63 - 1.
func Int63() int64 { return int64(runtimeRand() >> 1) }

// Uint32 returns a random number from 0 to 1<<32 - 1.
func Uint32() uint32 { return uint32(runtimeRand() >> 32) }

// Uint64 returns a random number from 0 to 1<<64 - 1.
func Uint64() uint64 { return runtimeRand() }

// Int31 returns a random number from 0 to 1<<31 - 1.
func Int31() int32 { return int32(runtimeRand() >> 33) }

// Int returns a random number from 0 to the greatest int.
func Int() int { return int(runtimeRand() >> 1) }

// Int63n returns a random number from 0 to n-1. It panics if n <= 0.
func Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	return int64(below(uint64(n)))
}

// Int31n returns a random number from 0 to n-1. It panics if n <= 0.
func Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	return int32(below(uint64(n)))
}

// Intn returns a random number from 0 to n-1. It panics if n <= 0.
func Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	return int(below(uint64(n)))
}

// below returns a random number from 0 to n-1, see scaled.
func below(n uint64) uint64 {
	high, low := bits.Mul64(runtimeRand(), n)
	if low < n {
		for least := -n % n; low < least; {
			high, low = bits.Mul64(runtimeRand(), n)
		}
	}
	return high
}

// Float64 returns a random number in [0, 1).
func Float64() float64 { return float64(runtimeRand()>>11) / (1 << 53) }

// Float32 returns a random number in [0, 1).
func Float32() float32 { return float32(runtimeRand()>>40) / (1 << 24) }

// Perm returns the numbers from 0 to n-1 in random order.
func Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		j := int(below(uint64(i + 1)))
		p[i] = p[j]
		p[j] = i
	}
	return p
}

// Shuffle puts n elements into random order by calls of swap, which exchanges the elements i and j. It panics if n < 0.
func Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(below(uint64(i+1))))
	}
}

// Read fills p with random bytes. It returns len(p) and no error.
//
// Deprecated: for almost all uses crypto/rand.Read is better.
func Read(p []byte) (n int, err error) {
	var v uint64
	for i := range p {
		if i%8 == 0 {
			v = runtimeRand()
		}
		p[i] = byte(v)
		v >>= 8
	}
	return len(p), nil
}

// runtimeSource is the runtime's random numbers as a source.
type runtimeSource struct{}

func (runtimeSource) Int63() int64 { return Int63() }

func (runtimeSource) Seed(int64) {}

func (runtimeSource) Uint64() uint64 { return runtimeRand() }

var global = &Rand{src: runtimeSource{}}

// NormFloat64 returns a random number with the standard normal distribution, see the method of [Rand].
func NormFloat64() float64 {
	return global.NormFloat64()
}

// ExpFloat64 returns a random number with the exponential distribution of rate 1, see the method of [Rand].
func ExpFloat64() float64 {
	return global.ExpFloat64()
}
