// Package sort sorts slices and collections that users define.
//
// New programs will often do better with package slices, which needs no interface and is faster.
package sort

import (
	"math/bits"
	"slices"
)

// Interface is what a collection has to have to be sorted by the functions of this package. Its elements are numbered from
// 0 on.
type Interface interface {
	// Len returns the number of elements.
	Len() int

	// Less reports whether element i must come before element j. If neither comes before the other they count as equal:
	// Sort may put them in any order, Stable leaves them in the one they have. Less must be transitive, and so must be the
	// relation of being equal; the operator < on floating-point numbers is not when there are NaNs.
	Less(i, j int) bool

	// Swap exchanges the elements i and j.
	Swap(i, j int)
}

// Sort sorts data in increasing order as its method Less gives it. It calls Len once, and Less and Swap O(n log n) times.
// Equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	if n > 1 {
		pdqsort(data, 0, n, bits.Len(uint(n)))
	}
}

// Stable sorts data in increasing order as its method Less gives it, with equal elements keeping their order. It calls Len
// once, Less O(n log n) times and Swap O(n log n log n) times.
func Stable(data Interface) {
	stable(data, data.Len())
}

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// reverse is an Interface with Less the other way round.
type reverse struct {
	Interface
}

// Less reports whether element j comes before element i in the original order.
func (r reverse) Less(i, j int) bool {
	return r.Interface.Less(j, i)
}

// Reverse returns data with its order reversed, so that sorting it puts the greatest first.
func Reverse(data Interface) Interface {
	return &reverse{data}
}

// IntSlice gives the methods of Interface to a slice of int, for increasing order.
type IntSlice []int

// Len returns the number of elements.
func (x IntSlice) Len() int { return len(x) }

// Less reports whether x[i] < x[j].
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }

// Swap exchanges x[i] and x[j].
func (x IntSlice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort is Sort(x).
func (x IntSlice) Sort() { Sort(x) }

// Float64Slice gives the methods of Interface to a slice of float64, for increasing order with NaNs before other values.
type Float64Slice []float64

// Len returns the number of elements.
func (x Float64Slice) Len() int { return len(x) }

// Less reports whether x[i] comes before x[j]: whether it is less, or is a NaN and x[j] is not.
func (x Float64Slice) Less(i, j int) bool { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }

// Swap exchanges x[i] and x[j].
func (x Float64Slice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort is Sort(x).
func (x Float64Slice) Sort() { Sort(x) }

// StringSlice gives the methods of Interface to a slice of string, for increasing order.
type StringSlice []string

// Len returns the number of elements.
func (x StringSlice) Len() int { return len(x) }

// Less reports whether x[i] < x[j].
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }

// Swap exchanges x[i] and x[j].
func (x StringSlice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort is Sort(x).
func (x StringSlice) Sort() { Sort(x) }

// Ints sorts x in increasing order. It is slices.Sort.
func Ints(x []int) { slices.Sort(x) }

// Float64s sorts x in increasing order, NaNs first. It is slices.Sort.
func Float64s(x []float64) { slices.Sort(x) }

// Strings sorts x in increasing order. It is slices.Sort.
func Strings(x []string) { slices.Sort(x) }

// IntsAreSorted reports whether x is in increasing order.
func IntsAreSorted(x []int) bool { return slices.IsSorted(x) }

// Float64sAreSorted reports whether x is in increasing order, NaNs first.
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }

// StringsAreSorted reports whether x is in increasing order.
func StringsAreSorted(x []string) bool { return slices.IsSorted(x) }
