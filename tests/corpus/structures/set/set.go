// Package set has generic sets.
package set

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

// Set holds values.
type Set[T cmp.Ordered] map[T]struct{}

// Of makes a set.
func Of[T cmp.Ordered](values ...T) Set[T] { return Collect(slices.Values(values)) }

// Collect makes a set of what an iterator yields.
func Collect[T cmp.Ordered](seq iter.Seq[T]) Set[T] {
	s := Set[T]{}
	for v := range seq {
		s[v] = struct{}{}
	}
	return s
}

// Has reports whether v is in s.
func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }

func (s Set[T]) filter(keep func(T) bool) Set[T] {
	out := Set[T]{}
	for v := range s {
		if keep(v) {
			out[v] = struct{}{}
		}
	}
	return out
}

// And returns what is in both.
func (s Set[T]) And(o Set[T]) Set[T] { return s.filter(o.Has) }

// Minus returns what is in s only.
func (s Set[T]) Minus(o Set[T]) Set[T] { return s.filter(func(v T) bool { return !o.Has(v) }) }

// Or returns what is in one of them.
func (s Set[T]) Or(o Set[T]) Set[T] {
	out := maps.Clone(s)
	maps.Copy(out, o)
	return out
}

// Within reports whether all of s is in o.
func (s Set[T]) Within(o Set[T]) bool { return len(s.Minus(o)) == 0 }

func (s Set[T]) String() string {
	var parts []string
	for _, v := range slices.Sorted(maps.Keys(s)) {
		parts = append(parts, fmt.Sprintf("%#v", v))
	}
	return "{" + strings.Join(parts, " ") + "}"
}
