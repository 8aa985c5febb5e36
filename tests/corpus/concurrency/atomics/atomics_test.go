package atomics

import (
	"sync"
	"sync/atomic"
	"testing"
)

func TestStats(t *testing.T) {
	var s Stats
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Go(func() { s.Record("job", int64(i*7%100), i%10 != 0) })
	}
	wg.Wait()
	if calls, errors, max := s.Snapshot(); calls != 100 || errors != 10 || max != 99 {
		t.Errorf("%d calls, %d errors, max %d", calls, errors, max)
	}
	if got := s.last.Load(); got == nil || *got != "job" {
		t.Error("no last name")
	}
	if !s.Close() || s.Close() || s.Record("late", 1, true) {
		t.Error("close is wrong")
	}
}

func TestSpin(t *testing.T) {
	var lock Spin
	n := 0
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			for range 20 {
				lock.Lock()
				n++
				lock.Unlock()
			}
		})
	}
	wg.Wait()
	if n != 200 {
		t.Error(n)
	}
}

func TestValue(t *testing.T) {
	var v atomic.Value
	if v.Load() != nil {
		t.Error("not empty")
	}
	v.Store([]int{1, 2})
	if old := v.Swap([]int{3}); len(old.([]int)) != 2 {
		t.Error(old)
	}
	var u uint64 = 5
	if atomic.AddUint64(&u, ^uint64(0)) != 4 || atomic.OrUint64(&u, 3) != 4 || u != 7 {
		t.Error(u)
	}
	v.Store("a string now")
}
