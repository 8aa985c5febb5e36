// Package vending sells drinks.
package vending

import (
	"errors"
	"fmt"
)

// Machine is a vending machine; amounts are cents.
type Machine struct {
	credit int
	stock  map[string]int
	prices map[string]int
	coins  map[int]int
}

// An Error tells what is wrong, and what would help.
type Error struct {
	Reason string
	Need   int
}

func (e Error) Error() string {
	if e.Need > 0 {
		return fmt.Sprintf("%s: need %d more", e.Reason, e.Need)
	}
	return e.Reason
}

var coins = []int{200, 100, 50, 20, 10, 5}

// New fills a machine.
func New(prices map[string]int, each, change int) *Machine {
	m := &Machine{stock: map[string]int{}, prices: prices, coins: map[int]int{}}
	for name := range prices {
		m.stock[name] = each
	}
	for _, c := range coins {
		m.coins[c] = change
	}
	return m
}

// Insert takes a coin.
func (m *Machine) Insert(coin int) error {
	if _, ok := m.coins[coin]; !ok {
		return Error{Reason: fmt.Sprintf("no coin of %d", coin)}
	}
	m.coins[coin]++
	m.credit += coin
	return nil
}

// ErrChange says that there are not enough coins.
var ErrChange = errors.New("cannot give change")

// Buy gives a drink and change.
func (m *Machine) Buy(name string) (change []int, err error) {
	price, ok := m.prices[name]
	switch {
	case !ok:
		return nil, Error{Reason: "unknown " + name}
	case m.stock[name] == 0:
		return nil, Error{Reason: "sold out"}
	case m.credit < price:
		return nil, Error{"not enough", price - m.credit}
	}
	rest := m.credit - price
	for _, c := range coins {
		for n := m.coins[c]; n > 0 && rest >= c; n-- {
			change = append(change, c)
			rest -= c
		}
	}
	if rest > 0 {
		return nil, ErrChange
	}
	for _, c := range change {
		m.coins[c]--
	}
	m.stock[name]--
	m.credit = 0
	return change, nil
}
