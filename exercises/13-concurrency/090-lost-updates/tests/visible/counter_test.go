package counter

import (
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

func TestCounts(t *testing.T) {
	within(t, "counting", func() {
		c := New()
		c.Add("node-1", 2)
		c.Add("node-2", 1)
		c.Add("node-1", 3)
		if got := fmt.Sprint(c.Get("node-1"), c.Get("node-2"), c.Get("node-3")); got != "5 1 0" {
			t.Errorf("numbers of node-1, node-2, node-3: %s; want 5 1 0", got)
		}
		if got := fmt.Sprint(c.All()); got != "map[node-1:5 node-2:1]" {
			t.Errorf("All() = %s; want map[node-1:5 node-2:1]", got)
		}
	})
}

func TestCopy(t *testing.T) {
	within(t, "All", func() {
		c := New()
		c.Add("node-1", 2)
		c.All()["node-1"] = 100
		if got := c.Get("node-1"); got != 2 {
			t.Errorf("a change of what All() returned changed the counter: node-1 has %d; want 2", got)
		}
	})
}

func TestTogether(t *testing.T) {
	within(t, "counting in four goroutines", func() {
		c := New()
		c.Add("node-1", 0)
		var wg sync.WaitGroup
		for range 4 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for range 5 {
					c.Add("node-1", 1)
				}
			}()
		}
		wg.Wait()
		if got := c.Get("node-1"); got != 20 {
			t.Errorf("4 goroutines added 1 five times each: node-1 has %d; want 20, an update was lost", got)
		}
	})
}
