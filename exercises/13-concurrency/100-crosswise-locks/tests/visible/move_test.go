package cluster

import (
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

func TestMove(t *testing.T) {
	within(t, "Move", func() {
		a, b := NewNode("a", 5), NewNode("b", 1)
		if err := Move(a, b, 2); err != nil || a.Pods() != 3 || b.Pods() != 3 {
			t.Errorf("Move(a, b, 2) from 5 and 1: error %v, then %d and %d; want 3 and 3", err, a.Pods(), b.Pods())
		}
	})
}

func TestTooFew(t *testing.T) {
	within(t, "a move after an error", func() {
		a, b := NewNode("a", 5), NewNode("b", 1)
		if err := Move(a, b, 9); err != ErrTooFew {
			t.Errorf("Move(a, b, 9) with 5 Pods on a: error %v; want %v", err, ErrTooFew)
		}
		if a.Pods() != 5 || b.Pods() != 1 {
			t.Errorf("after the error: %d and %d; want 5 and 1 as before", a.Pods(), b.Pods())
		}
		if err := Move(b, a, 1); err != nil {
			t.Errorf("Move(b, a, 1): error %v", err)
		}
	})
}

func TestSame(t *testing.T) {
	within(t, "Move(a, a, 1)", func() {
		a := NewNode("a", 5)
		if err := Move(a, a, 1); err != nil || a.Pods() != 5 {
			t.Errorf("Move(a, a, 1): error %v, then %d Pods; want 5", err, a.Pods())
		}
	})
}

func TestCrosswise(t *testing.T) {
	a, b := NewNode("a", 6), NewNode("b", 6)
	within(t, "moving crosswise between a and b", func() {
		var wg sync.WaitGroup
		for i := range 4 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for range 3 {
					if i%2 == 0 {
						Move(a, b, 1)
					} else {
						Move(b, a, 1)
					}
				}
			}()
		}
		wg.Wait()
	})
	if sum := a.Pods() + b.Pods(); sum != 12 {
		t.Errorf("after crosswise moves there are %d Pods; want 12 as before", sum)
	}
}

func TestHalfMove(t *testing.T) {
	a, b := NewNode("a", 6), NewNode("b", 0)
	within(t, "moving from a to b", func() {
		done := make(chan bool)
		go func() {
			for range 6 {
				Move(a, b, 1)
			}
			close(done)
		}()
		for range 6 {
			onA := a.Pods() // first: a Pod that moves meanwhile is seen twice, but never not at all
			if onB := b.Pods(); onA+onB < 6 {
				t.Errorf("in the middle of a move there are %d Pods on a and %d on b; want 6 in all", onA, onB)
			}
		}
		<-done
	})
}

func TestLastPods(t *testing.T) {
	a, b := NewNode("a", 3), NewNode("b", 0)
	within(t, "moving the last Pods", func() {
		var wg sync.WaitGroup
		for range 4 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				Move(a, b, 2)
			}()
		}
		wg.Wait()
	})
	if a.Pods() != 1 || b.Pods() != 2 {
		t.Errorf("4 goroutines want to move 2 of 3 Pods: %d on a and %d on b; want 1 and 2", a.Pods(), b.Pods())
	}
}
