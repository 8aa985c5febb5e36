// Package list has a doubly linked list.
//
// To go through a list:
//
//	for e := l.Front(); e != nil; e = e.Next() {
//		// use e.Value
//	}
package list

// Element is an element of a linked list.
//
// The elements of a list form a ring together with the element root in the List, which comes before the first and after the
// last; so no end needs a special case.
type Element struct {
	next, prev *Element

	list *List // the list it is in, or nil

	// Value is what is stored in the element.
	Value any
}

// Next returns the following element of the list, or nil.
func (e *Element) Next() *Element {
	if e.list == nil || e.next == &e.list.root {
		return nil
	}
	return e.next
}

// Prev returns the preceding element of the list, or nil.
func (e *Element) Prev() *Element {
	if e.list == nil || e.prev == &e.list.root {
		return nil
	}
	return e.prev
}

// List is a doubly linked list. The zero value is an empty list.
type List struct {
	root Element
	len  int
}

// New returns an empty list.
func New() *List {
	return new(List).Init()
}

// Init makes l empty, and returns it.
func (l *List) Init() *List {
	l.root.next, l.root.prev = &l.root, &l.root
	l.len = 0
	return l
}

// Len returns the number of elements of l. It takes one step.
func (l *List) Len() int { return l.len }

// Front returns the first element of l, or nil if l is empty.
func (l *List) Front() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.next
}

// Back returns the last element of l, or nil if l is empty.
func (l *List) Back() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.prev
}

// PushFront inserts a new element with value v before all others and returns it.
func (l *List) PushFront(v any) *Element {
	l.ready()
	return l.add(v, &l.root)
}

// PushBack inserts a new element with value v after all others and returns it.
func (l *List) PushBack(v any) *Element {
	l.ready()
	return l.add(v, l.root.prev)
}

// InsertBefore inserts a new element with value v before mark and returns it. If mark is not in l, it does nothing and
// returns nil. mark must not be nil.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.add(v, mark.prev)
}

// InsertAfter inserts a new element with value v after mark and returns it. If mark is not in l, it does nothing and
// returns nil. mark must not be nil.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.add(v, mark)
}

// Remove removes e from l if it is in l. It returns e.Value in any case. e must not be nil.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		e.unlink()
		e.next, e.prev, e.list = nil, nil, nil
		l.len--
	}
	return e.Value
}

// MoveToFront makes e the first element of l. If e is not in l, it does nothing. e must not be nil.
func (l *List) MoveToFront(e *Element) {
	if e.list == l {
		move(e, &l.root)
	}
}

// MoveToBack makes e the last element of l. If e is not in l, it does nothing. e must not be nil.
func (l *List) MoveToBack(e *Element) {
	if e.list == l {
		move(e, l.root.prev)
	}
}

// MoveBefore moves e to the place before mark. If they are not both in l, or are the same, it does nothing. Neither may be
// nil.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		move(e, mark.prev)
	}
}

// MoveAfter moves e to the place after mark. If they are not both in l, or are the same, it does nothing. Neither may be
// nil.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		move(e, mark)
	}
}

// PushBackList appends the values of other, which may be l itself, to l. Neither may be nil.
func (l *List) PushBackList(other *List) {
	l.ready()
	e := other.Front()
	for range other.Len() {
		l.add(e.Value, l.root.prev)
		e = e.Next()
	}
}

// PushFrontList inserts the values of other, which may be l itself, before those of l. Neither may be nil.
func (l *List) PushFrontList(other *List) {
	l.ready()
	e := other.Back()
	for range other.Len() {
		l.add(e.Value, &l.root)
		e = e.Prev()
	}
}

// ready initializes a zero List.
func (l *List) ready() {
	if l.root.next == nil {
		l.Init()
	}
}

// add inserts a new element after at.
func (l *List) add(v any, at *Element) *Element {
	e := &Element{list: l, Value: v}
	e.link(at)
	l.len++
	return e
}

// link puts e after at.
func (e *Element) link(at *Element) {
	e.prev, e.next = at, at.next
	e.next.prev = e
	at.next = e
}

// unlink takes e out of its ring.
func (e *Element) unlink() {
	e.prev.next = e.next
	e.next.prev = e.prev
}

// move moves e to the place after at, unless it is there already.
func move(e, at *Element) {
	if e != at && e.prev != at {
		e.unlink()
		e.link(at)
	}
}
