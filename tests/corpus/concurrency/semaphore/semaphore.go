// Package semaphore lets only some in.
package semaphore

import (
	"context"
	"errors"
)

// Semaphore counts permits.
type Semaphore chan struct{}

// ErrTooMany says that more was released than taken.
var ErrTooMany = errors.New("semaphore: released too often")

// New makes one with n permits.
func New(n int) Semaphore { return make(Semaphore, n) }

// Acquire waits for a permit.
func (s Semaphore) Acquire(ctx context.Context) error {
	select {
	case s <- struct{}{}:
		return nil
	default:
	}
	select {
	case s <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Try takes a permit if there is one.
func (s Semaphore) Try() bool {
	select {
	case s <- struct{}{}:
		return true
	default:
		return false
	}
}

// Release gives a permit back.
func (s Semaphore) Release() error {
	select {
	case <-s:
		return nil
	default:
		return ErrTooMany
	}
}

// Free counts the permits left.
func (s Semaphore) Free() int { return cap(s) - len(s) }
