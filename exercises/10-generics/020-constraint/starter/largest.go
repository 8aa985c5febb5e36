// Package largest has functions for types with certain operators.
package largest

// Largest returns the largest item; there is at least one.
func Largest[T any](items []T) T {
	var largest T
	for _, item := range items {
		if item > largest {
			largest = item
		}
	}
	return largest
}

// Index returns the first place of item in items, or -1.
func Index[T any](items []T, item T) int {
	for i, other := range items {
		if other == item {
			return i
		}
	}
	return -1
}

// Sum returns the sum of all numbers.
func Sum[T any](numbers []T) T {
	var sum T
	for _, n := range numbers {
		sum += n
	}
	return sum
}
