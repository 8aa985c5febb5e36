package store

import (
	"errors"
	"fmt"
)

var (
	ErrNotFound = errors.New("not found")
	ErrLocked   = errors.New("store is locked")
)

type Store struct {
	values map[string]string
	locked bool
}

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

func (s *Store) Load(name string) (string, error) {
	v, err := s.get(name)
	return v, fmt.Errorf("load %s: %w", name, err)
}

func (s *Store) LoadOr(name, other string) (string, error) {
	v, err := s.Load(name)
	if errors.Is(err, ErrNotFound) {
		return other, nil
	}
	return v, err
}
