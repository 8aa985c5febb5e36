// Package mapraces has what goes wrong with goroutines, each caught by something.
package mapraces

import (
	"errors"
	"sync"
)

// Registry has a map that nobody made.
type Registry struct {
	mu    sync.Mutex
	items map[string]int
}

// Set forgets to make the map.
func (r *Registry) Set(name string, n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.items[name] = n
}

// ErrBusy says that somebody is at it.
var ErrBusy = errors.New("busy")

// Guarded notices when two are in it.
type Guarded struct {
	busy chan struct{}
}

// NewGuarded makes one.
func NewGuarded() *Guarded { return &Guarded{make(chan struct{}, 1)} }

// Do runs f alone.
func (g *Guarded) Do(f func()) error {
	select {
	case g.busy <- struct{}{}:
		defer func() { <-g.busy }()
		f()
		return nil
	default:
		return ErrBusy
	}
}
