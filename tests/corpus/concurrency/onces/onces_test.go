package onces

import (
	"errors"
	"sync"
	"testing"
)

func TestConfig(t *testing.T) {
	c := New(func() (map[string]string, error) { return map[string]string{"port": "80"}, nil })
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			if v, err := c.Get("port"); v != "80" || err != nil {
				t.Errorf("%q, %v", v, err)
			}
		})
	}
	wg.Wait()
	if _, err := c.Get("host"); err == nil || err.Error() != "no host" {
		t.Error(err)
	}
	if c.Loads != 1 {
		t.Errorf("%d loads", c.Loads)
	}
}

func TestFailure(t *testing.T) {
	c := New(func() (map[string]string, error) { return nil, errors.ErrUnsupported })
	for range 2 {
		if _, err := c.Get("x"); !errors.Is(err, errors.ErrUnsupported) {
			t.Error(err)
		}
	}
}

func TestCounter(t *testing.T) {
	f, n := Counter()
	if *n != 0 || f() != 10 || f() != 10 || *n != 1 {
		t.Errorf("called %d times", *n)
	}
}

func TestPanicOnce(t *testing.T) {
	f := sync.OnceValues(func() (int, error) { panic("broken") })
	for i := range 2 {
		func() {
			defer func() {
				if r := recover(); r != "broken" {
					t.Errorf("call %d: %v", i, r)
				}
			}()
			f()
		}()
	}
	var once sync.Once
	func() {
		defer func() { recover() }()
		once.Do(func() { panic("first") })
	}()
	once.Do(func() { t.Error("done again") })
}
