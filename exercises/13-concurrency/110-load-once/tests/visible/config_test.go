package config

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestLazy(t *testing.T) {
	loads := 0
	c := New(func() (string, error) {
		loads++
		return "port=80", nil
	})
	if loads != 0 {
		t.Error("New loads already; want it when Get is called for the first time")
	}
	for range 2 {
		if v, err := c.Get(); v != "port=80" || err != nil {
			t.Errorf("Get() = %q, %v; want \"port=80\", <nil>", v, err)
		}
	}
	if loads > 1 {
		t.Errorf("two times Get: loaded %d times; want 1", loads)
	}
}

func TestTogether(t *testing.T) {
	var loads atomic.Int32
	c := New(func() (string, error) {
		loads.Add(1)
		time.Sleep(10 * time.Millisecond)
		return "port=80", nil
	})
	var wg sync.WaitGroup
	for range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if v, err := c.Get(); v != "port=80" || err != nil {
				t.Errorf("while another goroutine loads, Get() = %q, %v; want \"port=80\", <nil>", v, err)
			}
		}()
	}
	wg.Wait()
	if n := loads.Load(); n != 1 {
		t.Errorf("5 goroutines called Get: loaded %d times; want 1", n)
	}
}

func TestError(t *testing.T) {
	loads := 0
	missing := errors.New("no such file")
	c := New(func() (string, error) {
		loads++
		return "", missing
	})
	for range 2 {
		if _, err := c.Get(); err != missing {
			t.Errorf("Get(): error %v; want %v", err, missing)
		}
	}
	if loads != 1 {
		t.Errorf("loading failed: loaded %d times; want 1", loads)
	}
}
