// Package closures returns functions.
package closures

// Counter counts up by step.
func Counter(step int) func() int {
	n := 0
	return func() int {
		n += step
		return n
	}
}

// Compose applies functions from right to left.
func Compose[T any](fs ...func(T) T) func(T) T {
	return func(v T) T {
		for i := len(fs) - 1; i >= 0; i-- {
			v = fs[i](v)
		}
		return v
	}
}

// Curry takes an argument away.
func Curry[A, B, C any](f func(A, B) C) func(A) func(B) C {
	return func(a A) func(B) C { return func(b B) C { return f(a, b) } }
}

// Loop makes functions in a loop; each has a variable of its own.
func Loop(n int) (fs []func() int) {
	for i := 0; i < n; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	return fs
}

// Undo has a stack of functions.
type Undo []func()

// Do does something that can be undone.
func (u *Undo) Do(do, undo func()) { do(); *u = append(*u, undo) }

// Back undoes the last thing.
func (u *Undo) Back() bool {
	n := len(*u)
	if n == 0 {
		return false
	}
	(*u)[n-1]()
	*u = (*u)[:n-1]
	return true
}

type op func(float64, float64) float64

func (o op) twice(x, y float64) float64 { return o(o(x, y), y) }
