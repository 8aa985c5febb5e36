package rand

// The source: an additive lagged Fibonacci generator (Don Mitchell and Jim Reeds), in which each number is the sum, modulo
// 1<<64, of those 607 and 273 places before it.

const (
	length = 607
	lag    = 273
)

// generator keeps the last 607 numbers in a ring.
type generator struct {
	near int // index of the number 273 places back
	far  int // index of the number 607 places back, which the next one replaces
	ring [length]uint64
}

// NewSource returns a source with the given seed. It is a [Source64], and not safe for use by several goroutines at once.
func NewSource(seed int64) Source {
	g := new(generator)
	g.Seed(seed)
	return g
}

// Seed starts the generator again: a linear congruential generator makes the 607 numbers from the seed, and they are mixed
// with those in the table.
func (g *generator) Seed(seed int64) {
	const modulus = 1<<31 - 1
	seed %= modulus
	if seed < 0 {
		seed += modulus
	}
	if seed == 0 {
		seed = 89482311 // 0 would yield nothing but 0
	}
	x := uint64(seed)
	for range 20 {
		x = x * multiplier % modulus
	}
	for i := range g.ring {
		x = x * multiplier % modulus
		v := x << 40
		x = x * multiplier % modulus
		v ^= x << 20
		x = x * multiplier % modulus
		g.ring[i] = v ^ x ^ warmedUp[i]
	}
	g.near, g.far = 0, length-lag
}

// multiplier is that of the minimal standard generator, in its later version (Stephen Park and Keith Miller, 1993).
const multiplier = 48271

// Uint64 returns the next number.
func (g *generator) Uint64() uint64 {
	g.near--
	if g.near < 0 {
		g.near += length
	}
	g.far--
	if g.far < 0 {
		g.far += length
	}
	x := g.ring[g.far] + g.ring[g.near]
	g.ring[g.far] = x
	return x
}

// Int63 returns the next number without its first bit.
func (g *generator) Int63() int64 {
	return int64(g.Uint64() &^ (1 << 63))
}
