// Package largest has functions for types with certain operators.
package largest

import "cmp"

// Number is a type with a sum.
type Number interface {
	~int | ~int64 | ~float64
}

// Largest returns the largest item; there is at least one.
func Largest[T cmp.Ordered](items []T) T {
	largest := items[0]
	for _, item := range items {
		if item > largest {
			largest = item
		}
	}
	return largest
}

// Index returns the first place of item in items, or -1.
func Index[T comparable](items []T, item T) int {
	found := -1
	for i, other := range items {
		if other == item {
			found = i
		}
	}
	return found
}

// Sum returns the sum of all numbers.
func Sum[T Number](numbers []T) T {
	var sum T
	for _, n := range numbers {
		sum += n
	}
	return sum
}
