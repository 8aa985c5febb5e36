package informer

import (
	"fmt"
	"strings"
	"testing"
)

func obj(name string, version int) Object { return Object{"default", name, version} }

func show(key string, ds []Delta, ok bool) string {
	if !ok {
		return "nothing"
	}
	var all []string
	for _, d := range ds {
		text := fmt.Sprintf("%s@%d", d.Type, d.Object.Version)
		if d.Stale {
			text += " stale"
		}
		all = append(all, text)
	}
	return key + ": " + strings.Join(all, ", ")
}

// pops empties the queue and compares.
func pops(t *testing.T, q *Queue, want ...string) {
	t.Helper()
	for _, w := range append(want, "nothing") {
		if got := show(q.Pop()); got != w {
			t.Fatalf("Pop() gives %q; want %q", got, w)
		}
	}
}

func TestOrder(t *testing.T) {
	q := New()
	q.Add("Added", obj("a", 2))
	q.Add("Added", obj("b", 3))
	pops(t, q, "default/a: Added@2", "default/b: Added@3")
}

func TestCollects(t *testing.T) {
	q := New()
	q.Add("Added", obj("a", 2))
	q.Add("Added", obj("b", 3))
	q.Add("Updated", obj("a", 4))
	q.Add("Updated", obj("a", 5))
	pops(t, q, "default/a: Added@2, Updated@4, Updated@5", "default/b: Added@3")
}

func TestComesBack(t *testing.T) {
	q := New()
	q.Add("Added", obj("a", 2))
	q.Pop()
	q.Add("Updated", obj("a", 3))
	pops(t, q, "default/a: Updated@3")
}

func TestEmpty(t *testing.T) {
	pops(t, New())
}

func TestDeletedTwice(t *testing.T) {
	q := New()
	q.Add("Added", obj("a", 2))
	q.Add("Deleted", obj("a", 3))
	q.Add("Deleted", obj("a", 3))
	pops(t, q, "default/a: Added@2, Deleted@3")
}

func TestReplace(t *testing.T) {
	q := New()
	q.Replace([]Object{obj("a", 5), obj("c", 7)}, []Object{obj("a", 2), obj("b", 3)})
	pops(t, q, "default/a: Sync@5", "default/c: Sync@7", "default/b: Deleted@3 stale")
}
