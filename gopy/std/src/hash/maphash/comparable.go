package maphash

// Hashing of values of any comparable type, which the runtime does as it does it for the keys of maps.

// Comparable returns the hash of v with the given seed. Equal values have equal hashes; that of a value which does not equal
// itself, such as NaN, is random. It panics if v has in it an interface value that cannot be compared.
func Comparable[T comparable](seed Seed, v T) uint64 {
	return hashAny(v, seed.s)
}

// WriteComparable adds x to what h hashes.
func WriteComparable[T comparable](h *Hash, x T) {
	// The bytes in buf stay there; how many there are is hashed, so that the order of writing makes a difference.
	h.ready()
	if h.n != 0 {
		h.state.s = hashAny(h.n, h.state.s)
	}
	h.state.s = hashAny(x, h.state.s)
}

// Hasher is a hash function and an equivalence relation for values of type T, from which a hash table or a Bloom filter for
// any type, comparable or not, can be made.
//
// Hash adds v to what the [Hash] hashes, and Equal reports whether x and y count as equal. If they do, Hash must add the
// same for both; and neither may depend on anything but its arguments. A table is safe against chosen collisions if each
// has a seed of its own. A set, say, whose elements have no order can be hashed by hashing each with a Hash with the same
// seed and adding up the results.
type Hasher[T any] interface {
	Hash(*Hash, T)
	Equal(x, y T) bool
}

// ComparableHasher is the [Hasher] for a comparable type with its usual equality. Where T is or contains an interface type,
// its methods panic for dynamic values that cannot be compared.
type ComparableHasher[T comparable] struct {
	_ [0]func(T) // no comparison, and no conversion to that for another type
}

// Hash adds v to what h hashes.
func (ComparableHasher[T]) Hash(h *Hash, v T) { WriteComparable(h, v) }

// Equal reports whether x == y.
func (ComparableHasher[T]) Equal(x, y T) bool { return x == y }
