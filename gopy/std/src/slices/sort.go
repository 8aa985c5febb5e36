package slices

import (
	"cmp"
	"math/bits"
)

// Sort sorts a slice in increasing order. NaNs come before other values.
func Sort[S ~[]E, E cmp.Ordered](x S) {
	pdqsortOrdered(x, 0, len(x), bits.Len(uint(len(x))))
}

// SortFunc sorts the slice x in the order that cmp gives: cmp(a, b) is negative when a comes before b, positive when it
// comes after, and zero when that does not matter. Equal elements may change places.
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	pdqsortFunc(x, 0, len(x), bits.Len(uint(len(x))), cmp)
}

// SortStableFunc is [SortFunc] with equal elements keeping their order.
func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	stableFunc(x, len(x), cmp)
}

// IsSorted reports whether x is in increasing order.
func IsSorted[S ~[]E, E cmp.Ordered](x S) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp.Less(x[i], x[i-1]) {
			return false
		}
	}
	return true
}

// IsSortedFunc reports whether x is in the order that cmp gives, which is as for [SortFunc].
func IsSortedFunc[S ~[]E, E any](x S, cmp func(a, b E) int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp(x[i], x[i-1]) < 0 {
			return false
		}
	}
	return true
}

// BinarySearch looks for target in the sorted slice x. It returns the index of the first element that is not less, which is
// where target would have to be inserted, and whether that element equals target.
func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool) {
	// What is before low is less than target, what is from high on is not.
	low, high := 0, len(x)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if cmp.Less(x[middle], target) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(x) && (x[low] == target || x[low] != x[low] && target != target)
}

// BinarySearchFunc is [BinarySearch] with a comparison of elements with the target: cmp(element, target) is negative, zero
// or positive as the element comes before, at or after it. x must be sorted accordingly.
func BinarySearchFunc[S ~[]E, E, T any](x S, target T, cmp func(E, T) int) (int, bool) {
	low, high := 0, len(x)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if cmp(x[middle], target) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(x) && cmp(x[low], target) == 0
}
