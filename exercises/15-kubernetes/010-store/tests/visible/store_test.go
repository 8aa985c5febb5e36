package store

import (
	"fmt"
	"testing"
)

func wantKV(t *testing.T, call string, got, want KV) {
	t.Helper()
	if got != want {
		t.Errorf("%s = %+v; want %+v", call, got, want)
	}
}

func keys(kvs []KV) string {
	var names []string
	for _, kv := range kvs {
		names = append(names, kv.Key+"="+kv.Value)
	}
	return fmt.Sprint(names)
}

func events(es []Event) string {
	var all []string
	for _, e := range es {
		if e.Deleted {
			all = append(all, fmt.Sprintf("%d:DELETE %s", e.KV.Mod, e.KV.Key))
		} else {
			all = append(all, fmt.Sprintf("%d:PUT %s=%s", e.KV.Mod, e.KV.Key, e.KV.Value))
		}
	}
	return fmt.Sprint(all)
}

func TestPut(t *testing.T) {
	s := New()
	wantKV(t, `first Put("/a", "1")`, s.Put("/a", "1"), KV{"/a", "1", 2, 2, 1})
	wantKV(t, `Put("/b", "x")`, s.Put("/b", "x"), KV{"/b", "x", 3, 3, 1})
	wantKV(t, `second Put("/a", "2")`, s.Put("/a", "2"), KV{"/a", "2", 2, 4, 2})
	if got := s.Rev(); got != 4 {
		t.Errorf("after three puts Rev() = %d; want 4", got)
	}
}

func TestDelete(t *testing.T) {
	s := New()
	s.Put("/a", "1")
	if got := s.Delete("/a"); got != 1 {
		t.Errorf(`Delete("/a") = %d; want 1`, got)
	}
	if got := s.Delete("/a"); got != 0 {
		t.Errorf(`Delete("/a") a second time = %d; want 0`, got)
	}
	if got := s.Rev(); got != 3 {
		t.Errorf("after one put and one deletion that found its key Rev() = %d; want 3", got)
	}
}

func TestRange(t *testing.T) {
	s := New()
	s.Put("/registry/pods/default/web-1", "b")
	s.Put("/registry/nodes/n1", "n")
	s.Put("/registry/pods/default/web-0", "a")
	s.Put("/backup/registry/pods/old", "o")
	got, want := keys(s.Range("/registry/pods/")), "[/registry/pods/default/web-0=a /registry/pods/default/web-1=b]"
	if got != want {
		t.Errorf(`Range("/registry/pods/") = %s; want %s`, got, want)
	}
}

func TestSince(t *testing.T) {
	s := New()
	s.Put("/pods/a", "1")
	s.Put("/pods/a", "2")
	s.Put("/nodes/n", "x")
	s.Put("/pods/b", "3")
	got, want := events(s.Since("/pods/", 3)), "[3:PUT /pods/a=2 5:PUT /pods/b=3]"
	if got != want {
		t.Errorf(`Since("/pods/", 3) = %s; want %s`, got, want)
	}
}
