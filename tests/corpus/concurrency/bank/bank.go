// Package bank has accounts that many use at once.
package bank

import (
	"errors"
	"sync"
)

// Errors of accounts.
var (
	ErrClosed = errors.New("account is closed")
	ErrFunds  = errors.New("not enough money")
)

// Account is an account at a bank.
type Account struct {
	mu      sync.Mutex
	id      int
	balance int64
	closed  bool
}

// Open opens an account; there is no opening with debts.
func Open(id int, deposit int64) *Account {
	if deposit < 0 {
		return nil
	}
	return &Account{id: id, balance: deposit}
}

// Balance returns what there is.
func (a *Account) Balance() (int64, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed {
		return 0, ErrClosed
	}
	return a.balance, nil
}

func (a *Account) change(amount int64) error {
	switch {
	case a.closed:
		return ErrClosed
	case a.balance+amount < 0:
		return ErrFunds
	}
	a.balance += amount
	return nil
}

// Deposit adds money, or takes some if amount is negative.
func (a *Account) Deposit(amount int64) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.change(amount)
}

// Close pays out.
func (a *Account) Close() (int64, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed {
		return 0, ErrClosed
	}
	a.closed = true
	return a.balance, nil
}

// Transfer moves money; locks are taken in order of ids, so that two transfers never block each other.
func Transfer(from, to *Account, amount int64) error {
	first, second := from, to
	if first.id > second.id {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if err := from.change(-amount); err != nil {
		return err
	}
	if err := to.change(amount); err != nil {
		from.balance += amount
		return err
	}
	return nil
}
