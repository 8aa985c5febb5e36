package store

import (
	"errors"
	"fmt"
	"testing"
)

func want(t *testing.T, s *Store, when, name, want string) {
	t.Helper()
	got := "gone"
	if o, ok := s.Get(name); ok {
		got = fmt.Sprintf("DeletedAt %d, finalizers %v", o.DeletedAt, o.Finalizers)
	}
	if got != want {
		t.Errorf("%s: the object is: %s; want: %s", when, got, want)
	}
}

func obj(finalizers ...string) Object { return Object{Name: "web", Finalizers: finalizers} }

func TestDeleteAtOnce(t *testing.T) {
	s := New(obj())
	s.Delete("web", 100)
	want(t, s, "no finalizers, Delete at 100", "web", "gone")
}

func TestDeleteWaits(t *testing.T) {
	s := New(obj("lb"))
	s.Delete("web", 100)
	want(t, s, "finalizer lb, Delete at 100", "web", "DeletedAt 100, finalizers [lb]")
}

func TestLastOne(t *testing.T) {
	s := New(obj("lb", "dns"))
	s.Delete("web", 100)
	s.Update(obj("dns"))
	want(t, s, "Delete at 100, then lb is taken off", "web", "DeletedAt 100, finalizers [dns]")
	s.Update(obj())
	want(t, s, "Delete at 100, then the last finalizer is taken off", "web", "gone")
}

func TestNotDeleted(t *testing.T) {
	s := New(obj("lb"))
	s.Update(obj())
	want(t, s, "not deleted, the last finalizer is taken off", "web", "DeletedAt 0, finalizers []")
}

func TestDeleteTwice(t *testing.T) {
	s := New(obj("lb"))
	s.Delete("web", 100)
	if err := s.Delete("web", 200); err != nil {
		t.Errorf("second Delete: error %v; want none", err)
	}
	want(t, s, "Delete at 100 and at 200", "web", "DeletedAt 100, finalizers [lb]")
}

func TestNoNewFinalizer(t *testing.T) {
	s := New(obj("lb"))
	if err := s.Update(obj("lb", "dns")); err != nil {
		t.Errorf("a second finalizer for an object that is not being deleted: error %v; want none", err)
	}
	s.Delete("web", 100)
	if err := s.Update(obj("lb", "dns", "late")); !errors.Is(err, ErrForbidden) {
		t.Errorf("a new finalizer while it is being deleted: error %v; want ErrForbidden", err)
	}
}

func TestSwap(t *testing.T) {
	s := New(obj("lb"))
	s.Delete("web", 100)
	if err := s.Update(obj("other")); !errors.Is(err, ErrForbidden) {
		t.Errorf("finalizer lb replaced by another while it is being deleted: error %v; want ErrForbidden", err)
	}
}

func TestMissing(t *testing.T) {
	s := New()
	if err := s.Delete("web", 1); !errors.Is(err, ErrNotFound) {
		t.Errorf("Delete of a missing object: error %v; want ErrNotFound", err)
	}
	if err := s.Update(obj()); !errors.Is(err, ErrNotFound) {
		t.Errorf("Update of a missing object: error %v; want ErrNotFound", err)
	}
}
