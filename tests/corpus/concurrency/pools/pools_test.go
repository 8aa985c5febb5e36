package pools

import (
	"sync"
	"testing"
)

func TestJoin(t *testing.T) {
	for range 3 {
		if got := Join([]int{1, -2, 33}, ';'); got != "1;-2;33" {
			t.Error(got)
		}
	}
	if Join(nil, ',') != "" {
		t.Error("not empty")
	}
}

func TestCounter(t *testing.T) {
	var c Counter
	if c.Get("x") != 0 {
		t.Error("not zero")
	}
	var wg sync.WaitGroup
	for i := range 30 {
		wg.Go(func() { c.Inc(string(rune('a' + i%3))); c.Get("a") })
	}
	wg.Wait()
	sum := 0
	c.Each(func(k string, v int) {
		if v != 10 {
			t.Errorf("%s: %d", k, v)
		}
		sum += v
	})
	if sum != 30 {
		t.Error(sum)
	}
}

func TestTryLock(t *testing.T) {
	var mu sync.RWMutex
	mu.RLock()
	if mu.TryLock() || !mu.TryRLock() {
		t.Error("wrong locks")
	}
	mu.RUnlock()
	mu.RUnlock()
	if !mu.TryLock() {
		t.Error("still locked")
	}
	mu.Unlock()
	mu.Unlock() // fatal error
}
