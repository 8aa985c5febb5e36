// Package barrier lets goroutines wait for each other.
package barrier

import "sync"

// Barrier opens when n have come, again and again.
type Barrier struct {
	mu         sync.Mutex
	cond       sync.Cond
	n, waiting int
	round      int
}

// New makes a barrier.
func New(n int) *Barrier {
	b := &Barrier{n: n}
	b.cond.L = &b.mu
	return b
}

// Wait waits for the others; it returns the number of the round.
func (b *Barrier) Wait() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	round := b.round
	b.waiting++
	if b.waiting == b.n {
		b.waiting = 0
		b.round++
		b.cond.Broadcast()
		return round
	}
	for round == b.round {
		b.cond.Wait()
	}
	return round
}

// Life plays some rounds of the game of life on a ring, each cell in a goroutine.
func Life(cells []bool, rounds int) []bool {
	now := append([]bool(nil), cells...)
	next := make([]bool, len(cells))
	b := New(len(cells))
	var wg sync.WaitGroup
	for i := range cells {
		wg.Go(func() {
			n := len(cells)
			for range rounds {
				next[i] = now[(i+n-1)%n] != now[(i+1)%n]
				b.Wait()
				now[i] = next[i]
				b.Wait()
			}
		})
	}
	wg.Wait()
	return now
}
