package slices

func Filter[T any](items []T, keep func(T) bool) []T {
	out := make([]T, len(items))
	for i, x := range items {
		if keep(x) {
			out[i] = x
		}
	}
	return out
}

func Map[T, U any](items []T, convert func(T) U) []U {
	var out []U
	for i := range items {
		out = append(out, convert(items[i]))
	}
	return out
}
