// Package maps has functions for maps of any type.
//
// Keys that are not equal to themselves, such as floating-point NaN, get no special treatment: they are found by iteration
// but by no lookup.
package maps

// Equal reports whether two maps have the same keys with equal values. Values are compared with ==.
func Equal[M1, M2 ~map[K]V, K, V comparable](m1 M1, m2 M2) bool {
	if len(m1) != len(m2) {
		return false
	}
	for key, value := range m1 {
		if other, ok := m2[key]; !ok || value != other {
			return false
		}
	}
	return true
}

// EqualFunc is [Equal] with values compared by eq; keys are still compared with ==.
func EqualFunc[M1 ~map[K]V1, M2 ~map[K]V2, K comparable, V1, V2 any](m1 M1, m2 M2, eq func(V1, V2) bool) bool {
	if len(m1) != len(m2) {
		return false
	}
	for key, value := range m1 {
		if other, ok := m2[key]; !ok || !eq(value, other) {
			return false
		}
	}
	return true
}

// Clone returns a copy of m; keys and values are assigned, so what they point to is shared. The clone of nil is nil.
func Clone[M ~map[K]V, K comparable, V any](m M) M {
	if m == nil {
		return nil
	}
	result := make(M, len(m))
	for key, value := range m {
		result[key] = value
	}
	return result
}

// Copy puts all pairs of src into dst. Where dst has the key already, its value is replaced.
func Copy[M1 ~map[K]V, M2 ~map[K]V, K comparable, V any](dst M1, src M2) {
	for key, value := range src {
		dst[key] = value
	}
}

// DeleteFunc deletes from m the pairs for which del returns true.
func DeleteFunc[M ~map[K]V, K comparable, V any](m M, del func(K, V) bool) {
	for key, value := range m {
		if del(key, value) {
			delete(m, key)
		}
	}
}
