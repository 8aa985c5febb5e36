// Package rings plays games in circles.
package rings

import "container/ring"

// Josephus has n people in a circle and sends away each k-th; it returns the order.
func Josephus(n, k int) []int {
	r := ring.New(n)
	for i := 1; i <= n; i++ {
		r.Value = i
		r = r.Next()
	}
	r = r.Prev()
	var out []int
	for range n {
		r = r.Move(k - 1)
		gone := r.Unlink(1)
		out = append(out, gone.Value.(int))
	}
	return out
}

// Average keeps the average of the last values.
type Average struct{ r *ring.Ring }

// NewAverage keeps n values.
func NewAverage(n int) *Average { return &Average{ring.New(n)} }

// Add adds a value and returns the average.
func (a *Average) Add(x float64) float64 {
	a.r.Value = x
	a.r = a.r.Next()
	sum, n := 0.0, 0.0
	a.r.Do(func(v any) {
		if x, ok := v.(float64); ok {
			sum += x
			n++
		}
	})
	return sum / n
}
