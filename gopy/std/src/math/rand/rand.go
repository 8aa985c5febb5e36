// Package rand makes pseudo-random numbers for simulations, games and the like, not for anything that has to be secret: that
// is what crypto/rand is for.
//
// Numbers come from a [Source], usually by way of a [Rand]; what a source with a given seed yields is always the same. The
// top-level functions, such as [Intn] and [Float64], use a source that is seeded at random in every run, and may be called
// by several goroutines at once. A Rand must not be.
package rand

// Source is a source of uniformly distributed numbers from 0 to 1<<63 - 1.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 is a [Source] that can also yield numbers from 0 to 1<<64 - 1. A [Rand] whose source is one makes use of it.
type Source64 interface {
	Source
	Uint64() uint64
}

// Rand makes random numbers of many kinds from those of a source.
type Rand struct {
	src Source
	s64 Source64   // src, if it is one
	own *generator // src, if it is one: spares a call through the interface

	// Read takes seven bytes of each number and keeps what is left.
	kept  int64
	nKept int8
}

// New returns a Rand that takes its numbers from src.
func New(src Source) *Rand {
	s64, _ := src.(Source64)
	own, _ := src.(*generator)
	return &Rand{src: src, s64: s64, own: own}
}

// Seed starts the source again with the given seed. It must not be called while another method runs.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.nKept = 0
}

// Int63 returns a random number from 0 to 1<<63 - 1.
func (r *Rand) Int63() int64 {
	if r.own != nil {
		return r.own.Int63()
	}
	return r.src.Int63()
}

// Uint32 returns a random number from 0 to 1<<32 - 1.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a random number from 0 to 1<<64 - 1.
func (r *Rand) Uint64() uint64 {
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	low := uint64(r.Int63()) >> 31
	return low | uint64(r.Int63())<<32
}

// Int31 returns a random number from 0 to 1<<31 - 1.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a random number from 0 to the greatest int.
func (r *Rand) Int() int { return int(r.Int63() & (1<<63 - 1)) }

// Int63n returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	// What exceeds the last full multiple of n is not used: remainders would not be equally frequent.
	last := int64(1<<63 - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > last {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	last := int32(1<<31 - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > last {
		v = r.Int31()
	}
	return v % n
}

// Intn returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n < 1<<31 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a random number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		// The division may round up to 1.
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a random number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		// So may the conversion.
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}

// Shuffle puts n elements into random order by calls of swap, which exchanges the elements i and j. It panics if n < 0.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		if i < 1<<31-1 {
			swap(i, int(r.scaled(uint32(i+1))))
		} else {
			swap(i, int(r.Int63n(int64(i+1))))
		}
	}
}

// scaled returns a random number from 0 to n-1, by a multiplication rather than a division (Daniel Lemire, "Fast Random
// Integer Generation in an Interval", 2019).
func (r *Rand) scaled(n uint32) uint32 {
	product := uint64(r.Uint32()) * uint64(n)
	if uint32(product) < n {
		for least := -n % n; uint32(product) < least; {
			product = uint64(r.Uint32()) * uint64(n)
		}
	}
	return uint32(product >> 32)
}

// Read fills p with random bytes. It returns len(p) and no error. It must not be called while another method runs.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.nKept == 0 {
			r.kept, r.nKept = r.Int63(), 7
		}
		p[i] = byte(r.kept)
		r.kept >>= 8
		r.nKept--
	}
	return len(p), nil
}
