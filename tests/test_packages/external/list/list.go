// Package list has lists.
package list

// Reverse returns a reversed copy.
func Reverse[T any](s []T) []T {
	r := make([]T, 0, len(s))
	for i := len(s) - 1; i >= 0; i-- {
		r = append(r, s[i])
	}
	return r
}

type node struct{ next *node }

func length(n *node) (k int) {
	for ; n != nil; n = n.next {
		k++
	}
	return k
}
