// Package store deletes objects only when everybody has finished with them.
package store

import "errors"

var (
	ErrNotFound  = errors.New("not found")
	ErrForbidden = errors.New("no new finalizers can be added if the object is being deleted")
)

// Object may have finalizers: names of controllers that have to clean up before it goes.
type Object struct {
	Name       string
	Finalizers []string
	DeletedAt  int // when the deletion was asked for; 0: not at all
}

// Store holds objects by name.
type Store struct {
	objects map[string]Object
}

// New returns a store with these objects.
func New(objects ...Object) *Store {
	s := &Store{objects: map[string]Object{}}
	for _, o := range objects {
		s.objects[o.Name] = o
	}
	return s
}

// Get returns the object, and whether it exists.
func (s *Store) Get(name string) (Object, bool) {
	o, ok := s.objects[name]
	return o, ok
}

// Delete asks at the time now that the object go.
func (s *Store) Delete(name string, now int) error {
	o, ok := s.objects[name]
	if !ok {
		return ErrNotFound
	}
	if len(o.Finalizers) == 0 {
		delete(s.objects, name)
		return nil
	}
	if o.DeletedAt == 0 {
		o.DeletedAt = now
	}
	return nil
}

// Update writes the object; DeletedAt stays as it is in the store.
func (s *Store) Update(o Object) error {
	old, ok := s.objects[o.Name]
	if !ok {
		return ErrNotFound
	}
	o.DeletedAt = old.DeletedAt
	if old.DeletedAt != 0 {
		for _, f := range o.Finalizers {
			if !has(old.Finalizers, f) {
				return ErrForbidden
			}
		}
		if len(o.Finalizers) == 0 {
			delete(s.objects, o.Name)
			return nil
		}
	}
	s.objects[o.Name] = o
	return nil
}

func has(list []string, name string) bool {
	for _, x := range list {
		if x == name {
			return true
		}
	}
	return false
}
