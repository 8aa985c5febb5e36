package store

import (
	"errors"
	"fmt"
	"testing"
)

func TestNoError(t *testing.T) {
	s := &Store{values: map[string]string{"color": "red", "empty": ""}}
	for name, want := range s.values {
		if got, err := s.Load(name); got != want || err != nil {
			t.Errorf("Load(%q) = %q, %v; want %q, nil", name, got, err, want)
		}
	}
}

func TestLocked(t *testing.T) {
	s := &Store{values: map[string]string{"color": "red"}, locked: true}
	for _, name := range []string{"color", "size"} {
		got, err := s.LoadOr(name, "medium")
		if err == nil || got != "" {
			t.Errorf("LoadOr(%q, \"medium\") of a locked store = %q, %v; want \"\" and an error", name, got, err)
		}
		_, want := s.Load(name)
		if fmt.Sprint(err) != fmt.Sprint(want) || errors.Is(err, ErrLocked) != errors.Is(want, ErrLocked) {
			t.Errorf("LoadOr(%q, \"medium\") of a locked store gives the error %v; want that of Load, %v", name, err, want)
		}
	}
}
