// Package sync: Mutex, RWMutex, Once, Cond, Pool, Map, WaitGroup; errgroup-like patterns; atomics.
package main

import (
	"fmt"
	"sort"
	"sync"
	"sync/atomic"
)

type cache struct {
	mu sync.RWMutex
	m  map[string]int
}

func (c *cache) get(k string) (int, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	v, ok := c.m[k]
	return v, ok
}

func (c *cache) set(k string, v int) {
	c.mu.Lock()
	c.m[k] = v
	c.mu.Unlock()
}

func main() {
	c := cache{m: map[string]int{}}
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c.set(fmt.Sprint("k", i%5), i)
			c.get("k0")
		}()
	}
	wg.Wait()
	_, ok := c.get("k4")
	fmt.Println(len(c.m), ok)
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	value := sync.OnceValue(func() int { fmt.Println("computed"); return 42 })
	fmt.Println(value(), value())
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	mu.Unlock()
	cond := sync.NewCond(&mu)
	ready := 0
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			for ready == 0 {
				cond.Wait()
			}
			ready++
			mu.Unlock()
		}()
	}
	mu.Lock()
	ready = 1
	cond.Broadcast()
	mu.Unlock()
	wg.Wait()
	fmt.Println(ready)
	pool := sync.Pool{New: func() any { return new([]byte) }}
	b := pool.Get().(*[]byte)
	*b = append(*b, 1)
	pool.Put(b)
	_ = pool.Get().(*[]byte)
	var m sync.Map
	m.Store("a", 1)
	m.Store("b", 2)
	v, loaded := m.LoadOrStore("a", 9)
	fmt.Println(v, loaded)
	m.Delete("b")
	_, ok = m.Load("b")
	fmt.Println(ok)
	m.Store("c", 3)
	var keys []string
	m.Range(func(k, v any) bool { keys = append(keys, k.(string)); return true })
	sort.Strings(keys)
	fmt.Println(keys)
	var n atomic.Int32
	var flag atomic.Bool
	var p atomic.Pointer[string]
	var av atomic.Value
	for range 50 {
		wg.Go(func() { n.Add(2); flag.Store(true) })
	}
	wg.Wait()
	s := "text"
	p.Store(&s)
	av.Store([]int{1})
	fmt.Println(n.Load(), flag.Load(), *p.Load(), av.Load().([]int)[0], n.CompareAndSwap(100, 7), n.Swap(8), n.Load())
	var old int64 = 5
	atomic.AddInt64(&old, 10)
	fmt.Println(atomic.LoadInt64(&old), atomic.CompareAndSwapInt64(&old, 1, 2))
	func() {
		defer func() { fmt.Println(recover()) }()
		var w sync.WaitGroup
		w.Done()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		sync.OnceFunc(func() { panic("in once") })()
	}()
}

// Output:
// 5 true
// once
// computed
// 42 42
// true false
// 4
// 1 true
// false
// [a c]
// 100 true text 1 true 7 8
// 15 false
// sync: negative WaitGroup counter
// in once
