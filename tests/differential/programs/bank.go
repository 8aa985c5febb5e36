package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"
	"sync"
)

type Account struct {
	Owner   string  `json:"owner"`
	Balance float64 `json:"balance,omitempty"`
	mu      sync.Mutex
}

type Bank struct {
	accounts map[string]*Account
	log      *log.Logger
}

type Option func(*Bank)

func WithLog(prefix string) Option {
	return func(b *Bank) { b.log = log.New(os.Stderr, prefix, 0) }
}

func New(options ...Option) *Bank {
	b := &Bank{accounts: map[string]*Account{}}
	for _, o := range options {
		o(b)
	}
	return b
}

func (b *Bank) Deposit(owner string, amount float64) error {
	a, ok := b.accounts[owner]
	if !ok {
		a = &Account{Owner: owner}
		b.accounts[owner] = a
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if amount <= 0 {
		return fmt.Errorf("bad amount %.2f for %q", amount, owner)
	}
	a.Balance += amount
	return nil
}

func main() {
	b := New(WithLog("bank: "))
	if err := b.Deposit("ann", 10); err != nil {
		log.Fatal(err)
	}
	var sb strings.Builder
	for name, a := range b.accounts {
		data, err := json.Marshal(a)
		if err != nil {
			b.log.Printf("%s: %v", name, err)
			continue
		}
		sb.Write(data)
		delete(b.accounts, name)
	}
	fmt.Print(sb.String(), len(b.accounts), "\n")
}
