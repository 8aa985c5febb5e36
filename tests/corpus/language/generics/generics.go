// Package generics has map, filter, reduce and friends.
package generics

import (
	"cmp"
	"fmt"
)

// Number is what can be added and multiplied.
type Number interface {
	~int | ~int8 | ~int64 | ~uint8 | ~float32 | ~float64
}

// Map applies f to each element.
func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

// Filter keeps what f likes.
func Filter[S ~[]T, T any](in S, f func(T) bool) (out S) {
	for _, v := range in {
		if f(v) {
			out = append(out, v)
		}
	}
	return out
}

// Reduce folds.
func Reduce[T, A any](in []T, start A, f func(A, T) A) A {
	for _, v := range in {
		start = f(start, v)
	}
	return start
}

// Sum adds.
func Sum[T Number](values ...T) (sum T) {
	for _, v := range values {
		sum += v
	}
	return sum
}

// GroupBy groups by a key.
func GroupBy[K comparable, T any](in []T, key func(T) K) map[K][]T {
	return Reduce(in, map[K][]T{}, func(m map[K][]T, v T) map[K][]T {
		k := key(v)
		m[k] = append(m[k], v)
		return m
	})
}

// Pair holds two values.
type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) String() string { return fmt.Sprintf("<%v|%v>", p.First, p.Second) }

// Zip makes pairs.
func Zip[A, B any](as []A, bs []B) (out []Pair[A, B]) {
	for i := range min(len(as), len(bs)) {
		out = append(out, Pair[A, B]{as[i], bs[i]})
	}
	return out
}

// MaxBy returns the element with the largest key.
func MaxBy[T any, K cmp.Ordered](in []T, key func(T) K) (best T, ok bool) {
	for i, v := range in {
		if i == 0 || key(v) > key(best) {
			best, ok = v, true
		}
	}
	return best, ok
}

// Option may hold a value.
type Option[T any] struct{ v *T }

// Some holds v.
func Some[T any](v T) Option[T] { return Option[T]{&v} }

// Or returns the value or another one.
func (o Option[T]) Or(other T) T {
	if o.v == nil {
		return other
	}
	return *o.v
}
