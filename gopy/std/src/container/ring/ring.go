// Package ring has the operations of circular lists.
package ring

// Ring is an element of a circular list. A ring has no beginning and no end: a pointer to any of its elements stands for
// all of it, and nil for an empty one. The zero value is a ring of one element with the Value nil.
type Ring struct {
	next, prev *Ring

	// Value is for the program to use; this package leaves it alone.
	Value any
}

// New returns a ring of n elements, or nil if n is not positive.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := new(Ring)
	last := first
	for range n - 1 {
		last.next = &Ring{prev: last}
		last = last.next
	}
	last.next, first.prev = first, last
	return first
}

// ready links a zero Ring with itself.
func (r *Ring) ready() {
	if r.next == nil {
		r.next, r.prev = r, r
	}
}

// Next returns the following element. r must not be nil.
func (r *Ring) Next() *Ring {
	r.ready()
	return r.next
}

// Prev returns the preceding element. r must not be nil.
func (r *Ring) Prev() *Ring {
	r.ready()
	return r.prev
}

// Move returns the element n places on, or -n places back if n is negative. r must not be nil.
func (r *Ring) Move(n int) *Ring {
	r.ready()
	for ; n > 0; n-- {
		r = r.next
	}
	for ; n < 0; n++ {
		r = r.prev
	}
	return r
}

// Link makes s the element after r, and returns the one that was after r before. r must not be nil.
//
// If r and s are in the same ring, this cuts out the elements between them; they form a ring to which the result belongs,
// or if there are none the result is still the element that was after r. If they are in different rings, the elements of s
// are inserted after r, and the result follows the last of them.
func (r *Ring) Link(s *Ring) *Ring {
	after := r.Next()
	if s != nil {
		last := s.Prev()
		r.next, s.prev = s, r
		after.prev = last
		last.next = after
	}
	return after
}

// Unlink cuts out n % r.Len() elements, beginning with the one after r, and returns them as a ring; if n is not positive it
// returns nil. r must not be nil.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len returns the number of elements. It needs that many steps.
func (r *Ring) Len() int {
	if r == nil {
		return 0
	}
	n := 1
	for p := r.Next(); p != r; p = p.next {
		n++
	}
	return n
}

// Do calls f with the Value of each element, in order, beginning with r. f must not change the ring.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for p := r.Next(); p != r; p = p.next {
		f(p.Value)
	}
}
