// Package vetfine has what vet finds only outside of go test.
package vetfine

import "sync"

// Counter is copied with its lock.
type Counter struct {
	sync.Mutex
	N int
}

// Value copies the lock, which go test does not look at.
func (c Counter) Value() int { return c.N }

// Same assigns to itself.
func (c *Counter) Same() {
	c.N = c.N
	return
	c.N++
}
