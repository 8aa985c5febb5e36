// Package api shows optimistic concurrency: nobody locks, but an old version cannot be written.
package api

import (
	"errors"
	"fmt"
)

var (
	ErrNotFound = errors.New("not found")
	ErrConflict = errors.New("the object has been modified; please apply your changes to the latest version and try again")
)

// Object is a Kubernetes object.
type Object struct {
	Name     string
	Version  int // resourceVersion: changes with every write
	Replicas int
	Image    string
}

// API is what a controller may do with objects.
type API interface {
	Get(name string) (Object, error)
	// Update writes the object. If its Version is not the newest the error is an ErrConflict.
	// Version 0 means: write in any case.
	Update(o Object) error
}

// Server is an API that keeps objects in memory.
type Server struct {
	objects       map[string]Object
	version       int
	Gets, Updates int
	Before        func() // called before each Update: here somebody else may write
}

// NewServer returns a server with one object.
func NewServer(o Object) *Server {
	s := &Server{objects: map[string]Object{}, version: 1}
	s.write(o)
	return s
}

func (s *Server) write(o Object) {
	s.version++
	o.Version = s.version
	s.objects[o.Name] = o
}

// Get returns the object in its newest version.
func (s *Server) Get(name string) (Object, error) {
	s.Gets++
	o, ok := s.objects[name]
	if !ok {
		return Object{}, fmt.Errorf("deployments.apps %q %w", name, ErrNotFound)
	}
	return o, nil
}

// Update writes the object if its version is the newest.
func (s *Server) Update(o Object) error {
	s.Updates++
	if s.Before != nil {
		s.Before()
	}
	if o.Version != 0 && o.Version != s.objects[o.Name].Version {
		return fmt.Errorf("operation cannot be fulfilled on deployments.apps %q: %w", o.Name, ErrConflict)
	}
	s.write(o)
	return nil
}
