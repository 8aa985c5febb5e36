package main

import (
	"fmt"
	"testing"
)

func wantOn(t *testing.T, s *Store, node string, want ...string) {
	t.Helper()
	if got := s.OnNode(node); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("OnNode(%q) = %v; want %v", node, got, want)
	}
}

func TestOnNode(t *testing.T) {
	s := New()
	s.Set(Pod{"default", "web-1", "n1"})
	s.Set(Pod{"default", "web-0", "n1"})
	s.Set(Pod{"default", "db-0", "n2"})
	wantOn(t, s, "n1", "default/web-0", "default/web-1")
	wantOn(t, s, "n2", "default/db-0")
}

func TestUnknownNode(t *testing.T) {
	s := New()
	wantOn(t, s, "n9")
	s.Set(Pod{"default", "waits", ""})
	wantOn(t, s, "", "default/waits")
}

func TestMoves(t *testing.T) {
	s := New()
	s.Set(Pod{"default", "web-0", ""})
	s.Set(Pod{"default", "web-0", "n2"})
	wantOn(t, s, "")
	wantOn(t, s, "n2", "default/web-0")
}

func TestDelete(t *testing.T) {
	s := New()
	s.Set(Pod{"default", "web-0", "n1"})
	s.Delete("default/web-0")
	wantOn(t, s, "n1")
}
