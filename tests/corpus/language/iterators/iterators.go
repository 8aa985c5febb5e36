// Package iterators ranges over functions.
package iterators

import "iter"

// Count counts from start, without end.
func Count(start int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := start; yield(i); i++ {
		}
	}
}

// Take yields the first n.
func Take[T any](seq iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for v := range seq {
			if i++; !yield(v) || i == n {
				return
			}
		}
	}
}

// Filter yields what f likes.
func Filter[T any](seq iter.Seq[T], f func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if f(v) && !yield(v) {
				return
			}
		}
	}
}

// Zip goes through two at once.
func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

// Fib yields the numbers of Fibonacci.
func Fib(yield func(int) bool) {
	a, b := 0, 1
	for yield(a) {
		a, b = b, a+b
	}
}

// Permutations yields all orders; the slice is the same each time.
func Permutations[T any](items []T) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		var walk func(k int) bool
		walk = func(k int) bool {
			if k == len(items) {
				return yield(items)
			}
			for i := k; i < len(items); i++ {
				items[k], items[i] = items[i], items[k]
				if !walk(k + 1) {
					return false
				}
				items[k], items[i] = items[i], items[k]
			}
			return true
		}
		walk(0)
	}
}

// Find looks for the first pair in a grid, and leaves both loops.
func Find(rows iter.Seq[[]int], want int) (row, column int) {
outer:
	for cells := range rows {
		column = 0
		for range cells {
			if cells[column] == want {
				return row, column
			}
			if cells[column] < 0 {
				row++
				continue outer
			}
			if cells[column] == 99 {
				break outer
			}
			column++
		}
		row++
	}
	return -1, -1
}
