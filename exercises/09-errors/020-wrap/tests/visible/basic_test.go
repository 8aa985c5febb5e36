package store

import (
	"errors"
	"testing"
)

func TestLoadWraps(t *testing.T) {
	s := &Store{}
	if _, err := s.Load("missing"); !errors.Is(err, ErrNotFound) {
		t.Errorf("errors.Is(err, ErrNotFound) is false for the error of Load, %v; want true", err)
	}
	s.locked = true
	if _, err := s.Load("missing"); !errors.Is(err, ErrLocked) {
		t.Errorf("errors.Is(err, ErrLocked) is false for the error of Load, %v; want true", err)
	}
}

func TestLoadMessage(t *testing.T) {
	s := &Store{}
	_, err := s.Load("missing")
	if err == nil || err.Error() != "load missing: not found" {
		t.Errorf("Load(\"missing\") gives the error %v; want %q", err, "load missing: not found")
	}
}

func TestLoadOr(t *testing.T) {
	s := &Store{values: map[string]string{"color": "red", "empty": ""}}
	for _, test := range []struct{ name, want string }{{"color", "red"}, {"size", "medium"}, {"empty", ""}} {
		if got, err := s.LoadOr(test.name, "medium"); got != test.want || err != nil {
			t.Errorf("LoadOr(%q, \"medium\") = %q, %v; want %q, nil", test.name, got, err, test.want)
		}
	}
}
