package mapraces

import (
	"sync"
	"testing"
)

func TestGuarded(t *testing.T) {
	g := NewGuarded()
	err := g.Do(func() {
		if err := g.Do(func() {}); err != ErrBusy {
			t.Error("inside:", err)
		}
	})
	if err != nil {
		t.Error(err)
	}
	if err := g.Do(func() {}); err != nil {
		t.Error("afterwards:", err)
	}
}

func TestNegative(t *testing.T) {
	defer func() { t.Log(recover()) }()
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Done()
	wg.Done()
}

func TestRegistry(t *testing.T) {
	var r Registry
	var wg sync.WaitGroup
	wg.Go(func() { r.Set("a", 1) })
	wg.Wait()
	t.Error("not reached")
}
