// Package cmp has the types and functions for comparing ordered values.
//
// A floating-point NaN is placed below every other value and taken as equal to itself, so that the order is total: sorting
// and searching rely on that.
package cmp

// Ordered is a constraint met by every type that has the operators < <= >= >.
type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr |
		~float32 | ~float64 |
		~string
}

// Less reports whether x is less than y. NaN is less than any value that is not NaN, and -0.0 is not less than 0.0.
func Less[T Ordered](x, y T) bool {
	return x < y || x != x && y == y
}

// Compare returns -1 if x is less than y, 0 if they are equal, and +1 if x is greater. NaN equals NaN and is less than any
// value that is not NaN; -0.0 equals 0.0.
func Compare[T Ordered](x, y T) int {
	if x < y {
		return -1
	}
	if x > y {
		return +1
	}
	if x == y {
		return 0
	}
	// At least one of them is NaN.
	if x == x {
		return +1
	}
	if y == y {
		return -1
	}
	return 0
}

// Or returns the first of its arguments that is not the zero value of its type, or the zero value if there is none.
func Or[T comparable](vals ...T) T {
	var zero T
	for _, val := range vals {
		if val != zero {
			return val
		}
	}
	return zero
}
