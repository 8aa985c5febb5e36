// Package check compares gopy's package container/ring with Go's.
package check

import (
	"container/ring"
	"fmt"
	"math/rand"
	"testing"

	our "gopystd/container/ring"
)

func showA(r *ring.Ring) string {
	s := fmt.Sprint(r.Len(), ":")
	r.Do(func(v any) { s += fmt.Sprint(" ", v) })
	if r != nil {
		for p := r.Prev(); p != r; p = p.Prev() {
			s += fmt.Sprint(" ", p.Value)
		}
	}
	return s
}

func showB(r *our.Ring) string {
	s := fmt.Sprint(r.Len(), ":")
	r.Do(func(v any) { s += fmt.Sprint(" ", v) })
	if r != nil {
		for p := r.Prev(); p != r; p = p.Prev() {
			s += fmt.Sprint(" ", p.Value)
		}
	}
	return s
}

func TestRing(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 500 {
		var a []*ring.Ring
		var b []*our.Ring
		for k := range 3 {
			n := r.Intn(6) - 1
			x, y := ring.New(n), our.New(n)
			if n <= 0 {
				if x != nil || y != nil {
					t.Fatal("New")
				}
				x, y = new(ring.Ring), new(our.Ring)
				n = 1
			}
			for i := range n {
				x.Value, y.Value = k*10+i, k*10+i
				a, b = append(a, x), append(b, y)
				if n > 1 {
					x, y = x.Next(), y.Next()
				}
			}
		}
		for step := range 30 {
			i, j := r.Intn(len(a)), r.Intn(len(a))
			var x *ring.Ring
			var y *our.Ring
			switch r.Intn(5) {
			case 0:
				x, y = a[i].Link(a[j]), b[i].Link(b[j])
			case 1:
				n := r.Intn(9) - 1
				x, y = a[i].Unlink(n), b[i].Unlink(n)
			case 2:
				n := r.Intn(21) - 10
				x, y = a[i].Move(n), b[i].Move(n)
			case 3:
				x, y = a[i].Next().Prev(), b[i].Next().Prev()
			case 4:
				x, y = a[i].Link(nil), b[i].Link(nil)
			}
			if showA(x) != showB(y) {
				t.Fatalf("step %d: %s, want %s", step, showB(y), showA(x))
			}
			for k := range a {
				if showA(a[k]) != showB(b[k]) {
					t.Fatalf("step %d: %s, want %s", step, showB(b[k]), showA(a[k]))
				}
			}
		}
	}
}
