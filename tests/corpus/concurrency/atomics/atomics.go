// Package atomics counts without locks.
package atomics

import (
	"sync"
	"sync/atomic"
)

// Stats counts calls.
type Stats struct {
	calls  atomic.Int64
	errors atomic.Uint32
	max    atomic.Int64
	last   atomic.Pointer[string]
	closed atomic.Bool
}

// Record counts a call; after Close it does nothing.
func (s *Stats) Record(name string, took int64, ok bool) bool {
	if s.closed.Load() {
		return false
	}
	s.calls.Add(1)
	if !ok {
		s.errors.Add(1)
	}
	for {
		old := s.max.Load()
		if took <= old || s.max.CompareAndSwap(old, took) {
			break
		}
	}
	s.last.Store(&name)
	return true
}

// Close reports whether it was the first.
func (s *Stats) Close() bool { return s.closed.CompareAndSwap(false, true) }

// Snapshot returns the numbers.
func (s *Stats) Snapshot() (calls int64, errors uint32, max int64) {
	return s.calls.Load(), s.errors.Load(), s.max.Load()
}

// Spin is a lock that turns round.
type Spin struct{ state int32 }

// Lock waits.
func (s *Spin) Lock() {
	for !atomic.CompareAndSwapInt32(&s.state, 0, 1) {
		yield()
	}
}

// Unlock lets others in.
func (s *Spin) Unlock() { atomic.StoreInt32(&s.state, 0) }

var _ sync.Locker = (*Spin)(nil)
