package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

func compute() int { return 3 }

func fail() error { return errors.New("x") }

func overwritten() {
	a, err := strconv.Atoi("1") // want "this err is never looked at: it is overwritten before anything reads it"
	b, err := strconv.Atoi("2")
	if err != nil {
		return
	}
	fmt.Println(a, b)
}

func atTheEnd() error {
	err := fail()
	if err != nil {
		return err
	}
	err = fail() // want "this err is never looked at"
	return nil
}

func value() {
	n := compute() // want "the value assigned to n is never read"
	n = compute()
	fmt.Println(n)
}

func branches(deep bool) error {
	err := fail() // want "this err is never looked at: it is overwritten"
	if deep {
		err = fail()
	} else {
		err = os.ErrExist
	}
	return err
}

type account struct {
	balance int
	history []string
}

func (a *account) add(n int) { a.balance += n }

func copies(bank map[string]account, list []account, counts map[string]int, p *account) {
	a := bank["Ann"]
	a.balance -= 3 // want "the change of a.balance is lost: a is a copy of bank..Ann.."
	b, ok := bank["Bo"]
	if ok {
		b.add(3) // want "the change of b.add.. is lost: b is a copy of bank..Bo.."
	}
	c := list[0]
	c.balance = 1 // want "the change of c.balance is lost: c is a copy of list.0."
	d := *p
	d.balance = 1 // want "the change of d.balance is lost: d is a copy of .p"
	n := counts["x"]
	n++ // want "the change of n is lost: n is a copy of counts..x.."
}

// From here on nothing is wrong.

func copiesUsed(bank map[string]account, list []account, counts map[string]int, p *account) account {
	a := bank["Ann"]
	a.balance -= 3
	bank["Ann"] = a
	b := list[0]
	b.history[0] = "x"
	c := &list[0]
	c.balance = 1
	n := counts["x"]
	n++
	fmt.Println(n)
	e := *p
	e.add(1)
	return e
}

func zero(deep bool) (int, error) {
	n := 0
	var err error
	s := ""
	if deep {
		n, err = strconv.Atoi("3")
		s = "x"
	} else {
		n, s = 4, "y"
	}
	fmt.Println(s)
	return n, err
}

func oneWay(deep bool) error {
	err := fail()
	if deep {
		err = nil
	}
	return err
}

func loop() {
	err := fail()
	for err != nil {
		err = fail()
	}
}

func captured() {
	err := fail()
	defer func() { fmt.Println(err) }()
	err = fail()
}

func named() (err error) {
	err = fail()
	err = fail()
	return
}

func address() {
	n := compute()
	p := &n
	n = compute()
	fmt.Println(*p)
}

func cursor(p []byte) []byte {
	q := p[1:]
	q = q[1:]
	return q
}

func chain() int {
	n := compute()
	n = n + compute()
	return n
}

func released() {
	f, err := os.Open("x")
	if err != nil {
		return
	}
	f.Close()
	f = nil
}

func retry() error {
	var err error
	for range 3 {
		if err = fail(); err == nil {
			break
		}
	}
	return err
}

func main() {}
