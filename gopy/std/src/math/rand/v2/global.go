package rand

// The top-level functions. They ask the runtime for random bits, and need no state.

import "math/bits"

// below returns a random number from 0 to n-1, see the method of Rand.
func below(n uint64) uint64 {
	high, low := bits.Mul64(runtimeRand(), n)
	if low < n {
		for least := -n % n; low < least; {
			high, low = bits.Mul64(runtimeRand(), n)
		}
	}
	return high
}

// Int64 returns a random number from 0 to 1<<63 - 1.
func Int64() int64 { return int64(runtimeRand() >> 1) }

// Uint32 returns a random number from 0 to 1<<32 - 1.
func Uint32() uint32 { return uint32(runtimeRand() >> 32) }

// Uint64 returns a random number from 0 to 1<<64 - 1.
func Uint64() uint64 { return runtimeRand() }

// Int32 returns a random number from 0 to 1<<31 - 1.
func Int32() int32 { return int32(runtimeRand() >> 33) }

// Int returns a random number from 0 to the greatest int.
func Int() int { return int(runtimeRand() >> 1) }

// Uint returns a random number from 0 to the greatest uint.
func Uint() uint { return uint(runtimeRand()) }

// Int64N returns a random number from 0 to n-1. It panics if n <= 0.
func Int64N(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int64N")
	}
	return int64(below(uint64(n)))
}

// Uint64N returns a random number from 0 to n-1. It panics if n == 0.
func Uint64N(n uint64) uint64 {
	if n == 0 {
		panic("invalid argument to Uint64N")
	}
	return below(n)
}

// Int32N returns a random number from 0 to n-1. It panics if n <= 0.
func Int32N(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int32N")
	}
	return int32(below(uint64(n)))
}

// Uint32N returns a random number from 0 to n-1. It panics if n == 0.
func Uint32N(n uint32) uint32 {
	if n == 0 {
		panic("invalid argument to Uint32N")
	}
	return uint32(below(uint64(n)))
}

// IntN returns a random number from 0 to n-1. It panics if n <= 0.
func IntN(n int) int {
	if n <= 0 {
		panic("invalid argument to IntN")
	}
	return int(below(uint64(n)))
}

// UintN returns a random number from 0 to n-1. It panics if n == 0.
func UintN(n uint) uint {
	if n == 0 {
		panic("invalid argument to UintN")
	}
	return uint(below(uint64(n)))
}

// N returns a random number from 0 to n-1, for any integer type, such as time.Duration. It panics if n <= 0.
func N[Int intType](n Int) Int {
	if n <= 0 {
		panic("invalid argument to N")
	}
	return Int(below(uint64(n)))
}

// Float64 returns a random number in [0, 1).
func Float64() float64 { return float64(runtimeRand()>>11) / (1 << 53) }

// Float32 returns a random number in [0, 1).
func Float32() float32 { return float32(runtimeRand()>>40) / (1 << 24) }

// Perm returns the numbers from 0 to n-1 in random order.
func Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	for i := n - 1; i > 0; i-- {
		j := below(uint64(i + 1))
		p[i], p[j] = p[j], p[i]
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

// runtimeSource is the runtime's random numbers as a source.
type runtimeSource struct{}

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
