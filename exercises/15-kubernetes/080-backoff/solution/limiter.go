// Package limiter decides how long a failed key waits before the next try.
package limiter

import "time"

// Limiter makes each key wait longer with every failure.
type Limiter struct {
	Base, Max time.Duration
	failures  map[string]int
}

// New returns a limiter.
func New(base, most time.Duration) *Limiter {
	return &Limiter{Base: base, Max: most, failures: map[string]int{}}
}

// When says that the key has failed once more, and returns how long it should wait.
func (l *Limiter) When(key string) time.Duration {
	wait := l.Base
	for range l.failures[key] {
		wait *= 2
		if wait >= l.Max {
			wait = l.Max
			break
		}
	}
	l.failures[key]++
	return wait
}

// Forget says that the work on the key has succeeded.
func (l *Limiter) Forget(key string) {
	delete(l.failures, key)
}

// Bucket lets Burst keys through at once, and then one in every Every.
type Bucket struct {
	Every time.Duration
	Burst int
	full  time.Duration // when the bucket would be full again
}

// Wait returns how long a key that comes at the time now has to wait. Times count from the start of the program.
func (b *Bucket) Wait(now time.Duration) time.Duration {
	if b.full < now {
		b.full = now
	}
	b.full += b.Every
	return max(0, b.full-now-time.Duration(b.Burst)*b.Every)
}
