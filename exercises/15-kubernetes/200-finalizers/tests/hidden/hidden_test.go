package store

import "testing"

func TestCannotUndelete(t *testing.T) {
	s := New(obj("lb"))
	s.Delete("web", 100)
	s.Update(Object{Name: "web", Finalizers: []string{"lb"}, DeletedAt: 0})
	want(t, s, "Delete at 100, then an Update with DeletedAt 0", "web", "DeletedAt 100, finalizers [lb]")
	other := New(obj("lb"))
	other.Update(Object{Name: "web", Finalizers: []string{"lb"}, DeletedAt: 7})
	want(t, other, "not deleted, an Update with DeletedAt 7", "web", "DeletedAt 0, finalizers [lb]")
}

func TestTwoFinalizers(t *testing.T) {
	s := New(obj("a", "b", "c"))
	s.Delete("web", 5)
	for _, left := range [][]string{{"b", "c"}, {"c"}, {}} {
		s.Update(obj(left...))
	}
	want(t, s, "three finalizers taken off one by one", "web", "gone")
}

func TestRefusedKeeps(t *testing.T) {
	s := New(obj("lb"))
	s.Delete("web", 100)
	s.Update(obj("lb", "late"))
	want(t, s, "a refused Update", "web", "DeletedAt 100, finalizers [lb]")
}
