package informer

import "testing"

func TestMixed(t *testing.T) {
	q := New()
	q.Add("Added", Object{"prod", "a", 1})
	q.Add("Added", obj("a", 2))
	q.Add("Updated", Object{"prod", "a", 3})
	if got, want := show(q.Pop()), "prod/a: Added@1, Updated@3"; got != want {
		t.Fatalf("Pop() gives %q; want %q", got, want)
	}
	q.Add("Deleted", Object{"prod", "a", 4})
	pops(t, q, "default/a: Added@2", "prod/a: Deleted@4")
}

func TestDeletedThenAdded(t *testing.T) {
	q := New()
	q.Add("Deleted", obj("a", 2))
	q.Add("Added", obj("a", 3))
	q.Add("Deleted", obj("a", 4))
	pops(t, q, "default/a: Deleted@2, Added@3, Deleted@4")
}

func TestReplaceWaiting(t *testing.T) {
	q := New()
	q.Add("Updated", obj("b", 9))
	q.Replace([]Object{obj("a", 10)}, []Object{obj("b", 8)})
	pops(t, q, "default/b: Updated@9, Deleted@8 stale", "default/a: Sync@10")
}
