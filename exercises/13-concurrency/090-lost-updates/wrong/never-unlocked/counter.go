// Package counter counts things on nodes.
package counter

import (
	"maps"
	"sync"
)

// A Counter has a number for each node. Many goroutines may use it at the same time.
type Counter struct {
	mu sync.Mutex
	n  map[string]int
}

// New makes a counter.
func New() *Counter {
	return &Counter{n: map[string]int{}}
}

// Add adds k to the number of a node.
func (c *Counter) Add(node string, k int) {
	c.mu.Lock()
	c.n[node] += k
}

// Get returns the number of a node.
func (c *Counter) Get(node string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n[node]
}

// All returns a copy of all numbers.
func (c *Counter) All() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return maps.Clone(c.n)
}
