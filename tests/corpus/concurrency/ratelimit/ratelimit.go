// Package ratelimit has a bucket of tokens with a clock of its own.
package ratelimit

import (
	"sync"
	"time"
)

// Limiter lets so many events pass per interval.
type Limiter struct {
	mu       sync.Mutex
	tokens   float64
	capacity float64
	every    time.Duration
	last     time.Time
	now      func() time.Time
}

// New makes a full bucket that gains one token every so often.
func New(capacity int, every time.Duration, now func() time.Time) *Limiter {
	return &Limiter{tokens: float64(capacity), capacity: float64(capacity), every: every, last: now(), now: now}
}

// Allow takes a token if there is one.
func (l *Limiter) Allow() bool { return l.Wait() == 0 }

// Wait takes a token, or tells how long it takes until there is one.
func (l *Limiter) Wait() time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	l.tokens = min(l.capacity, l.tokens+float64(now.Sub(l.last))/float64(l.every))
	l.last = now
	if l.tokens >= 1 {
		l.tokens--
		return 0
	}
	return time.Duration((1 - l.tokens) * float64(l.every))
}
