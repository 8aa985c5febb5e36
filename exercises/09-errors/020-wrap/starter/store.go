// Package store keeps values under names.
package store

import "errors"

// The errors that a Store gives.
var (
	ErrNotFound = errors.New("not found")
	ErrLocked   = errors.New("store is locked")
)

// Store keeps values.
type Store struct {
	values map[string]string
	locked bool
}

// get is complete: it returns ErrLocked, ErrNotFound, or the value.
func (s *Store) get(name string) (string, error) {
	if s.locked {
		return "", ErrLocked
	}
	value, ok := s.values[name]
	if !ok {
		return "", ErrNotFound
	}
	return value, nil
}

// Load returns the value of name. An error says what was loaded, and holds its cause.
func (s *Store) Load(name string) (string, error) {
	return s.get(name) // TODO: wrap the error
}

// LoadOr returns the value of name, or other if there is none.
func (s *Store) LoadOr(name, other string) (string, error) {
	return s.Load(name) // TODO: use other
}
