// Package sorting sorts by several keys.
package sorting

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// Person is sorted.
type Person struct {
	Name string
	Age  int
	City string
}

// By sorts by keys such as "city", "-age", "name"; stable.
func By(people []Person, keys ...string) []Person {
	out := slices.Clone(people)
	slices.SortStableFunc(out, func(a, b Person) int {
		for _, key := range keys {
			name, down := strings.CutPrefix(key, "-")
			c := 0
			switch name {
			case "name":
				c = strings.Compare(a.Name, b.Name)
			case "age":
				c = cmp.Compare(a.Age, b.Age)
			case "city":
				c = cmp.Compare(strings.ToLower(a.City), strings.ToLower(b.City))
			default:
				panic("unknown key " + name)
			}
			if down {
				c = -c
			}
			if c != 0 {
				return c
			}
		}
		return 0
	})
	return out
}

// Insertion, Merge and Quick sort by hand.
func Insertion[T cmp.Ordered](s []T) {
	for i := 1; i < len(s); i++ {
		for j := i; j > 0 && s[j] < s[j-1]; j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
}

// Merge returns a sorted copy.
func Merge[T cmp.Ordered](s []T) []T {
	if len(s) < 2 {
		return s
	}
	a, b := Merge(s[:len(s)/2]), Merge(s[len(s)/2:])
	out := make([]T, 0, len(s))
	for len(a) > 0 && len(b) > 0 {
		if b[0] < a[0] {
			out, b = append(out, b[0]), b[1:]
		} else {
			out, a = append(out, a[0]), a[1:]
		}
	}
	return append(append(out, a...), b...)
}

// Quick sorts in place.
func Quick[T cmp.Ordered](s []T) {
	if len(s) < 2 {
		return
	}
	pivot, i := s[len(s)/2], 0
	s[len(s)/2], s[len(s)-1] = s[len(s)-1], pivot
	for j := range s[:len(s)-1] {
		if s[j] < pivot {
			s[i], s[j] = s[j], s[i]
			i++
		}
	}
	s[i], s[len(s)-1] = s[len(s)-1], s[i]
	Quick(s[:i])
	Quick(s[i+1:])
}

// Rank finds where x would go, and whether it is there.
func Rank(sorted []int, x int) (int, bool) {
	i := sort.SearchInts(sorted, x)
	return i, i < len(sorted) && sorted[i] == x
}
