package slices

// Inserting, deleting and replacing elements. All work in place where the capacity allows it, and elements that drop out at
// the end are set to zero.
//
// The values to be inserted may themselves lie in the slice, where shifting its tail would overwrite them. Insert and
// Replace see that with overlaps and take a copy of the values then.

import "unsafe"

// Insert inserts the values v at index i and returns the modified slice; what was at i and after moves up. It panics if
// i > len(s). An empty result is nil just when s is.
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	_ = s[i:] // the panic for a bad i
	oldLen, newLen := len(s), len(s)+len(v)
	switch {
	case len(v) == 0:
		return s
	case i == oldLen:
		return append(s, v...)
	case newLen > cap(s):
		// append decides about the new capacity.
		grown := append(s[:i], make(S, newLen-i)...)
		copy(grown[i:], v)
		copy(grown[i+len(v):], s[i:])
		return grown
	}
	s = s[:newLen]
	if overlaps(v, s[i+len(v):]) {
		v = append([]E(nil), v...)
	}
	copy(s[i+len(v):], s[i:oldLen])
	copy(s[i:], v)
	return s
}

// Delete removes the elements s[i:j] and returns the modified slice. It panics if s[i:j] is not a valid part of s. An empty
// result is nil just when s is.
func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)] // the panic for bad i and j
	if i == j {
		return s
	}
	n := i + copy(s[i:], s[j:])
	clear(s[n:])
	return s[:n]
}

// DeleteFunc removes the elements for which del returns true and returns the modified slice. An empty result is nil just
// when s is.
func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	kept := IndexFunc(s, del)
	if kept == -1 {
		return s
	}
	for i := kept + 1; i < len(s); i++ {
		if v := s[i]; !del(v) {
			s[kept] = v
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// Replace replaces the elements s[i:j] by the values v and returns the modified slice. It panics if s[i:j] is not a valid
// part of s. An empty result is nil just when s is.
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j] // the panic for bad i and j
	if i == j {
		return Insert(s, i, v...)
	}
	if j == len(s) {
		result := append(s[:i], v...)
		if len(result) < len(s) {
			clear(s[len(result):])
		}
		return result
	}
	newLen := i + len(v) + len(s[j:]) // panics if j is beyond the length
	if newLen > cap(s) {
		grown := append(s[:i], make(S, newLen-i)...)
		copy(grown[i:], v)
		copy(grown[i+len(v):], s[j:])
		return grown
	}
	result := s[:newLen]
	if i+len(v) <= j {
		// What shrinks is overwritten front to back: v first, even if it lies in s[j:].
		copy(result[i:], v)
		copy(result[i+len(v):], s[j:])
		clear(s[newLen:])
		return result
	}
	if overlaps(v, result[i+len(v):]) {
		v = append([]E(nil), v...)
	}
	copy(result[i+len(v):], s[j:])
	copy(result[i:], v)
	return result
}

// overlaps reports whether a and b have memory in common.
func overlaps[E any](a, b []E) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	size := unsafe.Sizeof(a[0])
	startA, startB := uintptr(unsafe.Pointer(&a[0])), uintptr(unsafe.Pointer(&b[0]))
	return startA < startB+uintptr(len(b))*size && startB < startA+uintptr(len(a))*size
}

// Compact keeps one of each run of equal elements and returns the modified slice. It is nil just when s is.
func Compact[S ~[]E, E comparable](s S) S {
	kept := 1
	for kept < len(s) && s[kept] != s[kept-1] {
		kept++
	}
	if kept >= len(s) {
		return s
	}
	for i := kept + 1; i < len(s); i++ {
		if s[i] != s[i-1] {
			s[kept] = s[i]
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// CompactFunc is [Compact] with elements compared by eq; the first of each run is kept.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	kept := 1
	for kept < len(s) && !eq(s[kept], s[kept-1]) {
		kept++
	}
	if kept >= len(s) {
		return s
	}
	for i := kept + 1; i < len(s); i++ {
		if !eq(s[i], s[i-1]) {
			s[kept] = s[i]
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// Reverse reverses the order of the elements of s in place.
func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}
