// Package check compares gopy's package container/heap with Go's.
package check

import (
	"container/heap"
	"math/rand"
	"slices"
	"testing"

	our "gopystd/container/heap"
)

// traced is a heap of numbers that notes all calls.
type traced struct {
	data, calls []int
}

func (t *traced) Len() int { return len(t.data) }
func (t *traced) Less(i, j int) bool {
	t.calls = append(t.calls, 1, i, j)
	return t.data[i]/2 < t.data[j]/2
}
func (t *traced) Swap(i, j int) {
	t.calls = append(t.calls, 2, i, j)
	t.data[i], t.data[j] = t.data[j], t.data[i]
}
func (t *traced) Push(x any) {
	t.calls = append(t.calls, 3)
	t.data = append(t.data, x.(int))
}
func (t *traced) Pop() any {
	t.calls = append(t.calls, 4)
	x := t.data[len(t.data)-1]
	t.data = t.data[:len(t.data)-1]
	return x
}

func TestHeap(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 300 {
		a := &traced{}
		for range r.Intn(50) {
			a.data = append(a.data, r.Intn(40))
		}
		b := &traced{data: slices.Clone(a.data)}
		heap.Init(a)
		our.Init(b)
		for range 60 {
			x := r.Intn(40)
			switch n := len(a.data); {
			case n == 0 || r.Intn(3) == 0:
				heap.Push(a, x)
				our.Push(b, x)
			case r.Intn(3) == 0:
				if heap.Pop(a) != our.Pop(b) {
					t.Fatal("Pop")
				}
			case r.Intn(2) == 0:
				i := r.Intn(n)
				if heap.Remove(a, i) != our.Remove(b, i) {
					t.Fatal("Remove")
				}
			default:
				i := r.Intn(n)
				a.data[i], b.data[i] = x, x
				heap.Fix(a, i)
				our.Fix(b, i)
			}
			if !slices.Equal(a.data, b.data) || !slices.Equal(a.calls, b.calls) {
				t.Fatal("data or calls differ")
			}
		}
	}
}
