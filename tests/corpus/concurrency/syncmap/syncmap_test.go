package syncmap

import (
	"sync"
	"sync/atomic"
	"testing"
)

func TestMemo(t *testing.T) {
	var calls atomic.Int32
	m := New(func(n int) int { calls.Add(1); return n * n })
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Go(func() {
			if got := m.Get(i % 5); got != (i%5)*(i%5) {
				t.Errorf("%d: %d", i%5, got)
			}
		})
	}
	wg.Wait()
	if calls.Load() != 5 || m.Len() != 5 {
		t.Error(calls.Load(), m.Len())
	}
	if !m.Forget(3) || m.Forget(3) || m.Len() != 4 {
		t.Error("forget is wrong")
	}
	m.Get(3)
	if calls.Load() != 6 {
		t.Error(calls.Load())
	}
}

func TestRecursive(t *testing.T) {
	var fib *Memo[int, uint64]
	fib = New(func(n int) uint64 {
		if n < 2 {
			return uint64(n)
		}
		return fib.Get(n-1) + fib.Get(n-2)
	})
	if got := fib.Get(90); got != 2880067194370816120 {
		t.Error(got)
	}
}
