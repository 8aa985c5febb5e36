package bank

import (
	"errors"
	"runtime"
	"sync"
	"testing"
)

func balance(t *testing.T, a *Account) int64 {
	t.Helper()
	b, err := a.Balance()
	if err != nil {
		t.Fatalf("Balance: %v", err)
	}
	return b
}

func TestAccount(t *testing.T) {
	a := Open(1, 10)
	if err := a.Deposit(5); err != nil {
		t.Error(err)
	}
	if err := a.Deposit(-16); !errors.Is(err, ErrFunds) {
		t.Error(err)
	}
	if b := balance(t, a); b != 15 {
		t.Errorf("balance %d", b)
	}
	if paid, err := a.Close(); paid != 15 || err != nil {
		t.Error(paid, err)
	}
	if _, err := a.Close(); err != ErrClosed {
		t.Error(err)
	}
	if Open(2, -1) != nil {
		t.Error("opened with debts")
	}
}

func TestMany(t *testing.T) {
	a := Open(1, 0)
	var wg sync.WaitGroup
	for range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 10 {
				a.Deposit(3)
				runtime.Gosched()
				a.Deposit(-2)
			}
		}()
	}
	wg.Wait()
	if b := balance(t, a); b != 500 {
		t.Errorf("balance %d", b)
	}
}

func TestTransfer(t *testing.T) {
	a, b := Open(1, 100), Open(2, 100)
	var wg sync.WaitGroup
	for i := range 40 {
		wg.Go(func() {
			if i%2 == 0 {
				Transfer(a, b, 5)
			} else {
				Transfer(b, a, 4)
			}
		})
	}
	wg.Wait()
	if x, y := balance(t, a), balance(t, b); x != 80 || y != 120 {
		t.Errorf("%d and %d", x, y)
	}
	b.Close()
	if err := Transfer(a, b, 1); err != ErrClosed || balance(t, a) != 80 {
		t.Error(err)
	}
	balance(t, b)
}
