// Package syncmap remembers results of slow functions.
package syncmap

import "sync"

// Memo calls a function once for each key, however many ask.
type Memo[K comparable, V any] struct {
	m sync.Map
	f func(K) V
}

type call[V any] struct {
	once  sync.Once
	value V
}

// New makes a memo.
func New[K comparable, V any](f func(K) V) *Memo[K, V] { return &Memo[K, V]{f: f} }

// Get returns the result for a key.
func (m *Memo[K, V]) Get(key K) V {
	found, _ := m.m.LoadOrStore(key, new(call[V]))
	c := found.(*call[V])
	c.once.Do(func() { c.value = m.f(key) })
	return c.value
}

// Forget drops a key.
func (m *Memo[K, V]) Forget(key K) bool {
	_, loaded := m.m.LoadAndDelete(key)
	return loaded
}

// Len counts.
func (m *Memo[K, V]) Len() (n int) {
	m.m.Range(func(any, any) bool { n++; return true })
	return n
}
