package slices

// New slices from old ones, and capacity.

// Clone returns a copy of s; the elements are assigned, so what they point to is shared. The clone of nil is nil. The result
// may have unused capacity.
func Clone[S ~[]E, E any](s S) S {
	if s == nil {
		return nil
	}
	return append(S{}, s...)
}

// Grow makes room for n more elements without another allocation: it returns s with a greater capacity if need be. It
// panics if n is negative or there is not so much memory.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if missing := n - (cap(s) - len(s)); missing > 0 {
		s = append(s[:cap(s)], make([]E, missing)...)[:len(s)]
	}
	return s
}

// Clip drops unused capacity: it returns s[:len(s):len(s)].
func Clip[S ~[]E, E any](s S) S {
	return s[:len(s):len(s)]
}

// Concat returns a new slice with the elements of all the given ones; it is nil if there are none.
func Concat[S ~[]E, E any](slices ...S) S {
	total := 0
	for _, s := range slices {
		total += len(s)
		if total < 0 {
			panic("len out of range")
		}
	}
	result := Grow[S](nil, total)
	for _, s := range slices {
		result = append(result, s...)
	}
	return result
}

// Repeat returns a new slice with the elements of x count times over. It is never nil, and has no more capacity than it
// needs. Repeat panics if count is negative or the result would be too long.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	const maxInt = int(^uint(0) >> 1)
	if len(x) > 0 && count > maxInt/len(x) {
		panic("the result of (len(x) * count) overflows")
	}
	result := make(S, len(x)*count)
	for done := copy(result, x); done < len(result); {
		done += copy(result[done:], result[:done])
	}
	return result
}
