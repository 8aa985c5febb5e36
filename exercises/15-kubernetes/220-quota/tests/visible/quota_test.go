package quota

import (
	"fmt"
	"sync"
	"testing"
	"time"
)

type amounts = map[string]int

func TestCounts(t *testing.T) {
	q := New("team-a", amounts{"cpu": 10})
	for i := range 3 {
		if err := q.Reserve(fmt.Sprint("p", i), amounts{"cpu": 2}); err != nil {
			t.Errorf("Reserve of cpu=2, limit 10, Pod %d: error %v; want none", i+1, err)
		}
	}
	if got := q.Used("cpu"); got != 6 {
		t.Errorf("after three Pods of cpu=2 Used = %d; want 6", got)
	}
}

func TestRelease(t *testing.T) {
	q := New("team-a", amounts{"cpu": 10})
	q.Reserve("p", amounts{"cpu": 7})
	q.Release(amounts{"cpu": 7})
	if got := q.Used("cpu"); got != 0 {
		t.Errorf("reserved 7 and released 7: Used = %d; want 0", got)
	}
}

func TestRefuses(t *testing.T) {
	q := New("team-a", amounts{"cpu": 10, "pods": 5})
	q.Reserve("web-0", amounts{"cpu": 9, "pods": 1})
	err := q.Reserve("web-1", amounts{"cpu": 2, "pods": 1})
	want := `pods "web-1" is forbidden: exceeded quota: team-a, requested: cpu=2, used: cpu=9, limited: cpu=10`
	if err == nil || err.Error() != want {
		t.Errorf("used cpu 9 of 10, Reserve of 2 gives the error\n  %v\nwant\n  %s", err, want)
	}
}

func TestAllOrNothing(t *testing.T) {
	q := New("team-a", amounts{"cpu": 10, "pods": 1})
	q.Reserve("web-0", amounts{"cpu": 1, "pods": 1})
	if err := q.Reserve("web-1", amounts{"cpu": 1, "pods": 1}); err == nil {
		t.Error("a second Pod, limit pods=1: no error; want one")
	}
	if got := q.Used("cpu"); got != 1 {
		t.Errorf("after a refused Pod Used(cpu) = %d; want 1, as before", got)
	}
}

func TestWaitsForTheLock(t *testing.T) {
	q := New("team-a", amounts{"pods": 3})
	calls := []struct {
		name string
		call func()
	}{
		{"Reserve", func() { q.Reserve("p", amounts{"pods": 1}) }},
		{"Release", func() { q.Release(amounts{"pods": 1}) }},
		{"Used", func() { q.Used("pods") }},
	}
	for _, c := range calls {
		done := make(chan bool, 1)
		q.mu.Lock()
		go func() {
			c.call()
			done <- true
		}()
		time.Sleep(10 * time.Millisecond)
		if len(done) > 0 {
			t.Errorf("somebody else holds the lock, and %s does not wait for it", c.name)
		}
		q.mu.Unlock()
		select {
		case <-done:
		case <-time.After(time.Second):
			t.Errorf("the lock is free again, and %s still waits", c.name)
		}
	}
}

func TestTogether(t *testing.T) {
	q := New("team-a", amounts{"pods": 3})
	var mu sync.Mutex
	var all sync.WaitGroup
	admitted := 0
	for i := range 6 {
		all.Add(1)
		go func() {
			defer all.Done()
			if q.Reserve(fmt.Sprint("p", i), amounts{"pods": 1}) == nil {
				mu.Lock()
				admitted++
				mu.Unlock()
			}
		}()
	}
	all.Wait()
	if admitted != 3 || q.Used("pods") != 3 {
		t.Errorf("limit pods=3, six requests at the same time: %d admitted, %d in use; want 3 and 3", admitted, q.Used("pods"))
	}
	for range 3 {
		all.Add(1)
		go func() {
			defer all.Done()
			q.Release(amounts{"pods": 1})
		}()
	}
	all.Wait()
	if got := q.Used("pods"); got != 0 {
		t.Errorf("three Pods released at the same time: %d in use; want 0", got)
	}
}
