package main

import "testing"

func TestSetTwice(t *testing.T) {
	s := New()
	s.Set(Pod{"default", "a", "n1"})
	s.Set(Pod{"default", "a", "n1"})
	wantOn(t, s, "n1", "default/a")
	s.Delete("default/a")
	wantOn(t, s, "n1")
}

func TestDeleteMissing(t *testing.T) {
	s := New()
	s.Delete("default/none")
	s.Set(Pod{"default", "a", "n1"})
	s.Delete("default/b")
	wantOn(t, s, "n1", "default/a")
}

func TestMovesBack(t *testing.T) {
	s := New()
	for _, node := range []string{"n1", "n2", "n1", "n3", "n1"} {
		s.Set(Pod{"default", "a", node})
	}
	wantOn(t, s, "n1", "default/a")
	wantOn(t, s, "n2")
	wantOn(t, s, "n3")
}

func TestSameNameElsewhere(t *testing.T) {
	s := New()
	s.Set(Pod{"prod", "a", "n1"})
	s.Set(Pod{"default", "a", "n1"})
	s.Delete("prod/a")
	wantOn(t, s, "n1", "default/a")
}
