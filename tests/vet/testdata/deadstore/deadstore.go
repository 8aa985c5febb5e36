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

// From here on nothing is wrong.

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
