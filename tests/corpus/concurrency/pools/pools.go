// Package pools reuses buffers and guards a map.
package pools

import (
	"bytes"
	"strconv"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Join joins numbers with a buffer of the pool.
func Join(numbers []int, sep byte) string {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	for i, n := range numbers {
		if i > 0 {
			b.WriteByte(sep)
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// Counter counts names.
type Counter struct {
	mu sync.RWMutex
	m  map[string]int
}

// Inc adds one.
func (c *Counter) Inc(name string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.m == nil {
		c.m = make(map[string]int)
	}
	c.m[name]++
	return c.m[name]
}

// Get reads.
func (c *Counter) Get(name string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.m[name]
}

// Each calls f under the lock for reading.
func (c *Counter) Each(f func(string, int)) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	for k, v := range c.m {
		f(k, v)
	}
}
