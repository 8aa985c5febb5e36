// Package check compares gopy's package container/list with Go's.
package check

import (
	"container/list"
	"fmt"
	"math/rand"
	"testing"

	our "gopystd/container/list"
)

// outcome returns what f returns, or panics with.
func outcome(f func() any) (result string) {
	defer func() {
		if p := recover(); p != nil {
			result = fmt.Sprint("panic: ", p)
		}
	}()
	return fmt.Sprint(f())
}

func showA(l *list.List) string {
	s := fmt.Sprint(l.Len(), ":")
	for e := l.Front(); e != nil; e = e.Next() {
		s += fmt.Sprint(" ", e.Value)
	}
	for e := l.Back(); e != nil; e = e.Prev() {
		s += fmt.Sprint(" ", e.Value)
	}
	return s
}

func showB(l *our.List) string {
	s := fmt.Sprint(l.Len(), ":")
	for e := l.Front(); e != nil; e = e.Next() {
		s += fmt.Sprint(" ", e.Value)
	}
	for e := l.Back(); e != nil; e = e.Prev() {
		s += fmt.Sprint(" ", e.Value)
	}
	return s
}

func valueA(e *list.Element) any {
	if e == nil {
		return nil
	}
	return e.Value
}

func valueB(e *our.Element) any {
	if e == nil {
		return nil
	}
	return e.Value
}

func TestList(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 200 {
		// Two lists each, one of them a zero List; elements stay known after they are removed.
		la, lb := []*list.List{list.New(), {}}, []*our.List{our.New(), {}}
		ea, eb := []*list.Element{nil, {Value: -1}}, []*our.Element{nil, {Value: -1}}
		keep := func(a *list.Element, b *our.Element) string {
			if (a == nil) != (b == nil) {
				t.Fatal("one is nil")
			}
			if a != nil {
				ea, eb = append(ea, a), append(eb, b)
			}
			return ""
		}
		for step := range 80 {
			a, b := la[step%2], lb[step%2]
			i, j := r.Intn(len(ea)), r.Intn(len(ea))
			if r.Intn(10) > 0 {
				i, j = max(i, 1), max(j, 1)
			}
			var want, got string
			op := r.Intn(13)
			switch op {
			case 0:
				keep(a.PushFront(step), b.PushFront(step))
			case 1:
				keep(a.PushBack(step), b.PushBack(step))
			case 2:
				want = outcome(func() any { x := a.InsertBefore(step, ea[i]); keep(x, b.InsertBefore(step, eb[i])); return nil })
				got = outcome(func() any {
					if i == 0 {
						b.InsertBefore(step, nil)
					}
					return nil
				})
			case 3:
				want = outcome(func() any { x := a.InsertAfter(step, ea[i]); keep(x, b.InsertAfter(step, eb[i])); return nil })
				got = outcome(func() any {
					if i == 0 {
						b.InsertAfter(step, nil)
					}
					return nil
				})
			case 4:
				want = outcome(func() any { return a.Remove(ea[i]) })
				got = outcome(func() any { return b.Remove(eb[i]) })
			case 5:
				want = outcome(func() any { a.MoveToFront(ea[i]); return nil })
				got = outcome(func() any { b.MoveToFront(eb[i]); return nil })
			case 6:
				want = outcome(func() any { a.MoveToBack(ea[i]); return nil })
				got = outcome(func() any { b.MoveToBack(eb[i]); return nil })
			case 7:
				want = outcome(func() any { a.MoveBefore(ea[i], ea[j]); return nil })
				got = outcome(func() any { b.MoveBefore(eb[i], eb[j]); return nil })
			case 8:
				want = outcome(func() any { a.MoveAfter(ea[i], ea[j]); return nil })
				got = outcome(func() any { b.MoveAfter(eb[i], eb[j]); return nil })
			case 9:
				if a.Len() < 40 {
					k := r.Intn(2)
					a.PushBackList(la[k])
					b.PushBackList(lb[k])
				}
			case 10:
				if a.Len() < 40 {
					k := r.Intn(2)
					a.PushFrontList(la[k])
					b.PushFrontList(lb[k])
				}
			case 11:
				if i > 0 {
					want = fmt.Sprint(valueA(ea[i].Next()), valueA(ea[i].Prev()))
					got = fmt.Sprint(valueB(eb[i].Next()), valueB(eb[i].Prev()))
				}
			case 12:
				if r.Intn(5) == 0 {
					a.Init()
					b.Init()
					ea, eb = ea[:2], eb[:2]
				}
			}
			if want != got || showA(la[0]) != showB(lb[0]) || showA(la[1]) != showB(lb[1]) {
				t.Fatalf("operation %d: %q %s %s, want %q %s %s", op, got, showB(lb[0]), showB(lb[1]), want, showA(la[0]), showA(la[1]))
			}
		}
	}
}
