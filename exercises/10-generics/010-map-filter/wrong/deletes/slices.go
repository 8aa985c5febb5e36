package slices

import "slices"

func Filter[T any](items []T, keep func(T) bool) []T {
	return slices.DeleteFunc(items, func(x T) bool { return !keep(x) })
}

func Map[T, U any](items []T, convert func(T) U) []U {
	var out []U
	for i := range items {
		out = append(out, convert(items[i]))
	}
	return out
}
