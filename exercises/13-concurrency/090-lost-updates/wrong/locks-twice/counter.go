package counter

import "sync"

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
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n[node]
}

func (c *Counter) All() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := make(map[string]int)
	for k := range c.n {
		all[k] = c.Get(k)
	}
	return all
}
