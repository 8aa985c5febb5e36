// Package builtins uses all of the functions that need no import.
package builtins

// Clamp keeps v between lo and hi.
func Clamp[T int | float64 | string](v, lo, hi T) T { return max(lo, min(v, hi)) }

// Grow appends n values and returns the capacities on the way.
func Grow(n int) (caps []int) {
	var s []byte
	for i := range n {
		s = append(s, byte(i))
		if len(caps) == 0 || caps[len(caps)-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	return caps
}

// Bytes appends strings to bytes.
func Bytes(parts ...string) []byte {
	b := make([]byte, 0, 16)
	for _, p := range parts {
		b = append(b, p...)
	}
	return b
}

// Polar takes a complex number apart and puts it together the other way round.
func Polar(c complex128) complex128 { return complex(imag(c), real(c)) }

// New makes pointers.
func New() (*int, *string) { return new(int), new("text") }

// Copy copies what fits and tells how much.
func Copy(dst []byte, src string) (int, []byte) {
	n := copy(dst, src)
	return n, dst
}
