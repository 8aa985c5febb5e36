package counter

import (
	"maps"
	"sync"
)

type Counter struct {
	mu sync.Mutex
	n  map[string]int
}

func New() *Counter {
	return &Counter{n: make(map[string]int)}
}

func (c *Counter) Add(node string, k int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[node] += k
}

func (c *Counter) Get(node string) int {
	return c.n[node]
}

func (c *Counter) All() map[string]int {
	return maps.Clone(c.n)
}
