package store

import "testing"

func TestBornAgain(t *testing.T) {
	s := New()
	s.Put("/k", "1")
	s.Put("/k", "2")
	s.Delete("/k")
	wantKV(t, `Put("/k", "3") after a deletion`, s.Put("/k", "3"), KV{"/k", "3", 5, 5, 1})
}

func TestDeleteNothing(t *testing.T) {
	s := New()
	if n := s.Delete("/none"); n != 0 || s.Rev() != 1 || len(s.Since("", 0)) != 0 {
		t.Errorf("Delete of a missing key = %d, revision %d, events %s; want 0, 1, []", n, s.Rev(), events(s.Since("", 0)))
	}
}

func TestPrefixEnd(t *testing.T) {
	s := New()
	s.Put("/registry/pods/a", "1")
	s.Put("/registry/podsX/b", "2")
	if got, want := keys(s.Range("/registry/pods")), "[/registry/pods/a=1 /registry/podsX/b=2]"; got != want {
		t.Errorf(`Range("/registry/pods") = %s; want %s: a prefix is only text`, got, want)
	}
	if got, want := keys(s.Range("/registry/pods/")), "[/registry/pods/a=1]"; got != want {
		t.Errorf(`Range("/registry/pods/") = %s; want %s`, got, want)
	}
}

func TestSinceDeleted(t *testing.T) {
	s := New()
	s.Put("/k", "1")
	s.Delete("/k")
	if got, want := events(s.Since("/k", 3)), "[3:DELETE /k]"; got != want {
		t.Errorf(`Since("/k", 3) = %s; want %s`, got, want)
	}
	for _, e := range s.Since("/k", 3) {
		if want := (KV{Key: "/k", Mod: 3}); e.KV != want {
			t.Errorf("the event of a deletion has the KV %+v; want %+v", e.KV, want)
		}
	}
}
