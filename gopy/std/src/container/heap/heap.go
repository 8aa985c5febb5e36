// Package heap has the operations of a binary heap on any collection that has the methods of heap.Interface.
//
// In a heap no element is less than the one at (i-1)/2, its parent, i being its own index; the least one is at index 0. It
// serves as a priority queue: [Push] adds an element and [Pop] takes out the least one.
package heap

import "sort"

// Interface is what a collection needs to be used as a heap. Push and Pop are for the functions of this package to call;
// they work at the end of the collection.
type Interface interface {
	sort.Interface
	Push(x any) // add x as the last element
	Pop() any   // remove the last element and return it
}

// Init makes h, whose elements may be in any order, a heap. It needs O(n) steps.
func Init(h Interface) {
	n := h.Len()
	for i := n/2 - 1; i >= 0; i-- {
		down(h, i, n)
	}
}

// Push adds x to the heap. It needs O(log n) steps.
func Push(h Interface, x any) {
	h.Push(x)
	up(h, h.Len()-1)
}

// Pop removes the least element from the heap and returns it. It needs O(log n) steps.
func Pop(h Interface) any {
	last := h.Len() - 1
	h.Swap(0, last)
	down(h, 0, last)
	return h.Pop()
}

// Remove removes element i from the heap and returns it. It needs O(log n) steps.
func Remove(h Interface, i int) any {
	last := h.Len() - 1
	if i != last {
		h.Swap(i, last)
		if !down(h, i, last) {
			up(h, i)
		}
	}
	return h.Pop()
}

// Fix makes h a heap again after element i has changed. It needs O(log n) steps.
func Fix(h Interface, i int) {
	if !down(h, i, h.Len()) {
		up(h, i)
	}
}

// up exchanges element i with its parent until that is not greater.
func up(h Interface, i int) {
	for {
		parent := (i - 1) / 2
		if parent == i || !h.Less(i, parent) {
			return
		}
		h.Swap(parent, i)
		i = parent
	}
}

// down exchanges element i with its lesser child until that is not less, within the first n elements. It reports whether
// the element has moved.
func down(h Interface, i, n int) bool {
	moved := false
	for {
		child := 2*i + 1
		if child >= n || child < 0 { // it is negative after an overflow
			return moved
		}
		if child+1 < n && h.Less(child+1, child) {
			child++
		}
		if !h.Less(child, i) {
			return moved
		}
		h.Swap(i, child)
		i, moved = child, true
	}
}
