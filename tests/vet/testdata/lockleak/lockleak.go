package p

import (
	"errors"
	"sync"
)

type account struct {
	mu      sync.Mutex
	rw      sync.RWMutex
	balance int
}

func (a *account) withdraw(n int) error {
	a.mu.Lock()
	if a.balance < n {
		return errors.New("not enough") // want "this return leaves a.mu locked: the next a.mu.Lock\\(\\) waits forever"
	}
	a.balance -= n
	a.mu.Unlock()
	return nil
}

func (a *account) read(n int) int {
	a.rw.RLock()
	if n < 0 {
		return 0 // want "this return leaves a.rw locked: the next a.rw.RLock"
	}
	b := a.balance
	a.rw.RUnlock()
	return b
}

func (a *account) loop(xs []int) {
	for _, x := range xs {
		a.mu.Lock() // want "a round of the loop can end without a.mu.Unlock\\(\\): the next a.mu.Lock\\(\\) waits forever"
		if x == 0 {
			continue
		}
		a.balance += x
		a.mu.Unlock()
	}
}

func (a *account) deferred(n int) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.balance < n {
		return errors.New("not enough")
	}
	return nil
}

func (a *account) unlocked(n int) error {
	a.mu.Lock()
	if a.balance < n {
		a.mu.Unlock()
		return errors.New("not enough")
	}
	switch n {
	case 1:
		a.unlockAll()
		return nil
	}
	func() int { return 1 }()
	a.balance -= n
	a.mu.Unlock()
	return nil
}

func (a *account) lock() { a.mu.Lock() }

func (a *account) unlockAll() { a.mu.Unlock() }

func (a *account) panics(n int) {
	a.mu.Lock()
	if n < 0 {
		panic("negative")
	}
	a.mu.Unlock()
}
