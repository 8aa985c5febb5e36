// Package lru has a cache that forgets what was not used for longest.
package lru

import (
	"container/list"
	"fmt"
	"strings"
)

// Cache keeps at most a fixed number of entries.
type Cache[K comparable, V any] struct {
	size         int
	order        *list.List
	entries      map[K]*list.Element
	Hits, Misses int
	OnEvict      func(K, V)
}

type entry[K comparable, V any] struct {
	key   K
	value V
}

// New makes a cache; size must be positive.
func New[K comparable, V any](size int) *Cache[K, V] {
	if size <= 0 {
		panic(fmt.Sprintf("lru: bad size %d", size))
	}
	return &Cache[K, V]{size: size, order: list.New(), entries: make(map[K]*list.Element)}
}

// Get finds a value and makes it the newest.
func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	e, ok := c.entries[key]
	if !ok {
		c.Misses++
		return value, false
	}
	c.Hits++
	c.order.MoveToFront(e)
	return e.Value.(*entry[K, V]).value, true
}

// Put sets a value.
func (c *Cache[K, V]) Put(key K, value V) {
	if e, ok := c.entries[key]; ok {
		e.Value.(*entry[K, V]).value = value
		c.order.MoveToFront(e)
		return
	}
	if c.order.Len() >= c.size {
		oldest := c.order.Remove(c.order.Back()).(*entry[K, V])
		delete(c.entries, oldest.key)
		if c.OnEvict != nil {
			c.OnEvict(oldest.key, oldest.value)
		}
	}
	c.entries[key] = c.order.PushFront(&entry[K, V]{key, value})
}

func (c *Cache[K, V]) String() string {
	var parts []string
	for e := c.order.Front(); e != nil; e = e.Next() {
		x := e.Value.(*entry[K, V])
		parts = append(parts, fmt.Sprintf("%v=%v", x.key, x.value))
	}
	return strings.Join(parts, ",")
}
