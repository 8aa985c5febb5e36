// Package slices has functions for slices of any type.
package slices

// Filter returns the items for which keep is true.
func Filter[T any](items []T, keep func(T) bool) []T {
	kept := items[:0]
	for _, item := range items {
		if keep(item) {
			kept = append(kept, item)
		}
	}
	return kept
}

// Map returns what convert makes of each item.
func Map[T, U any](items []T, convert func(T) U) []U {
	results := make([]U, 0, len(items))
	for _, item := range items {
		results = append(results, convert(item))
	}
	return results
}
