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
	return 0 // TODO: a key that is tried again at once
}

// Forget says that the work on the key has succeeded.
func (l *Limiter) Forget(key string) {
	// TODO
}

// Bucket lets Burst keys through at once, and then one in every Every.
type Bucket struct {
	Every time.Duration
	Burst int
	full  time.Duration // when the bucket would be full again
}

// Wait returns how long a key that comes at the time now has to wait. Times count from the start of the program.
func (b *Bucket) Wait(now time.Duration) time.Duration {
	return 0 // TODO
}
