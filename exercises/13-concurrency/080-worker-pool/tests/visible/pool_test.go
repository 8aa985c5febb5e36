package pool

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"
)

// within runs f, which must come to an end.
func within(t *testing.T, what string, f func()) {
	t.Helper()
	done := make(chan bool)
	go func() {
		f()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatalf("%s does not come to an end: who still waits, and for what?", what)
	}
}

// tally counts calls: how often for each key, and how many at the same time at most.
type tally struct {
	mu        sync.Mutex
	calls     map[string]int
	now, most int
}

func (c *tally) do(key string, takes time.Duration) {
	c.mu.Lock()
	if c.calls == nil {
		c.calls = map[string]int{}
	}
	c.calls[key]++
	c.now++
	c.most = max(c.most, c.now)
	c.mu.Unlock()
	time.Sleep(takes)
	c.mu.Lock()
	c.now--
	c.mu.Unlock()
}

func keys(n int) []string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("pod-%d", i))
	}
	return all
}

func TestEach(t *testing.T) {
	takes := map[string]time.Duration{"web": 60, "db": 20, "cache": 10, "log": 10}
	bad := errors.New("conflict")
	all := []string{"web", "db", "cache", "log"}
	var c tally
	within(t, "Run", func() {
		errs := Run(2, all, func(key string) error {
			c.do(key, takes[key]*time.Millisecond)
			if key == "db" || key == "web" {
				return bad
			}
			return nil
		})
		if got := fmt.Sprint(errs); got != "[conflict conflict <nil> <nil>]" {
			t.Errorf("Run(2, %v) = %s; want [conflict conflict <nil> <nil>]", all, got)
		}
		for _, key := range all {
			if c.calls[key] == 0 {
				t.Errorf("do was not called for %s", key)
			} else if c.calls[key] > 1 {
				t.Errorf("do was called %d times for %s; want 1", c.calls[key], key)
			}
		}
	})
}

func TestLimit(t *testing.T) {
	var c tally
	within(t, "Run", func() {
		Run(2, keys(8), func(key string) error {
			c.do(key, 20*time.Millisecond)
			return nil
		})
	})
	if c.most > 2 {
		t.Errorf("with 2 workers there were %d calls at the same time", c.most)
	}
}

func TestBusy(t *testing.T) {
	var c tally
	began := time.Now()
	within(t, "Run", func() {
		Run(4, keys(12), func(key string) error {
			c.do(key, 50*time.Millisecond)
			return nil
		})
	})
	if took := time.Since(began); took > 350*time.Millisecond {
		t.Errorf("12 calls of 50 ms by 4 workers took %v; want about 150 ms", took.Round(10*time.Millisecond))
	}
}

func TestUneven(t *testing.T) {
	for _, slow := range []string{"the first four keys are slow", "every other key is slow"} {
		began := time.Now()
		within(t, "Run", func() {
			Run(2, keys(8), func(key string) error {
				i := int(key[len(key)-1] - '0')
				if slow[0] == 't' && i < 4 || slow[0] == 'e' && i%2 == 0 {
					time.Sleep(50 * time.Millisecond)
				}
				return nil
			})
		})
		if took := time.Since(began); took > 150*time.Millisecond {
			t.Errorf("%s (50 ms): 8 keys by 2 workers took %v; want about 100 ms: somebody waits though there is work", slow, took.Round(10*time.Millisecond))
		}
	}
}
