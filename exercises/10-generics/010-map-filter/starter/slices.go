// Package slices has functions for slices of any type.
package slices

// Filter returns the items for which keep is true.
func Filter[T any](items []T, keep func(T) bool) []T {
	return nil // TODO
}

// Map returns what convert makes of each item.
func Map[T, U any](items []T, convert func(T) U) []U {
	return nil // TODO
}
