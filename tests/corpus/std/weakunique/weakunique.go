// Package weakunique keeps values once, and lets them go.
package weakunique

import (
	"runtime"
	"sync"
	"unique"
	"weak"
)

// Name is interned.
type Name struct{ h unique.Handle[string] }

// Intern makes a name.
func Intern(s string) Name { return Name{unique.Make(s)} }

func (n Name) String() string { return n.h.Value() }

// Blob is large.
type Blob struct {
	Key  string
	data [1 << 12]byte
}

// Cache does not keep its blobs alive.
type Cache struct {
	mu    sync.Mutex
	blobs map[string]weak.Pointer[Blob]
	Made  int
}

// Get finds or makes a blob.
func (c *Cache) Get(key string) *Blob {
	c.mu.Lock()
	defer c.mu.Unlock()
	if b := c.blobs[key].Value(); b != nil {
		return b
	}
	if c.blobs == nil {
		c.blobs = map[string]weak.Pointer[Blob]{}
	}
	b := &Blob{Key: key}
	c.blobs[key] = weak.Make(b)
	c.Made++
	return b
}

// Collect runs the collector and counts the blobs that are left.
func (c *Cache) Collect() (n int) {
	runtime.GC()
	runtime.GC()
	for _, p := range c.blobs {
		if p.Value() != nil {
			n++
		}
	}
	return n
}
