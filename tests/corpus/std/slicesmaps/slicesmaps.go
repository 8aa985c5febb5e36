// Package slicesmaps uses what slices and maps have.
package slicesmaps

import (
	"cmp"
	"iter"
	"maps"
	"slices"
)

// Diff compares two lists: what was added and what was removed, sorted.
func Diff[T cmp.Ordered](old, new []T) (added, removed []T) {
	in := func(s []T) func(T) bool { return func(v T) bool { return slices.Contains(s, v) } }
	added = slices.DeleteFunc(slices.Clone(new), in(old))
	removed = slices.DeleteFunc(slices.Clone(old), in(new))
	slices.Sort(added)
	slices.Sort(removed)
	return slices.Compact(added), slices.Compact(removed)
}

// Windows yields all runs of n elements.
func Windows[T any](s []T, n int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for i := 0; i+n <= len(s); i++ {
			if !yield(s[i : i+n : i+n]) {
				return
			}
		}
	}
}

// Merge joins maps; values of the same key are combined.
func Merge[K comparable, V any](combine func(V, V) V, ms ...map[K]V) map[K]V {
	out := map[K]V{}
	for _, m := range ms {
		for k, v := range maps.All(m) {
			if old, ok := out[k]; ok {
				v = combine(old, v)
			}
			out[k] = v
		}
	}
	return out
}

// Majority returns the element that more than half of s are.
func Majority[T comparable](s []T) (best T, ok bool) {
	n := 0
	for _, v := range s {
		switch {
		case n == 0:
			best, n = v, 1
		case v == best:
			n++
		default:
			n--
		}
	}
	count := 0
	for _, v := range s {
		if v == best {
			count++
		}
	}
	return best, count > len(s)/2
}
