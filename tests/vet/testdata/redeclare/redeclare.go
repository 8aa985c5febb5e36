package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"strconv"
)

var (
	out    *os.File
	other  *os.File
	logger *log.Logger
)

func open() {
	out, err := os.Open("x") // want "out := makes a new variable: the package's out is never set"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(out.Name())
}

func use() { fmt.Println(out.Name(), other.Name(), logger) }

func setOther(f *os.File) { other = f }

func openOther() {
	other, err := os.Open("y")
	fmt.Println(other, err)
}

func two() (int, error) { return 2, nil }

func fail() error { return errors.New("x") }

func inner() {
	i := 0
	if true {
		i := 1 // want "i := makes a new variable in this block: the i outside keeps its first value"
		_ = i
	}
	fmt.Println(i)
}

func found(xs []int) bool {
	found := false
	for _, x := range xs {
		if x == 3 {
			found := true // want "the found outside keeps its first value"
			fmt.Println(found)
		}
	}
	return found
}

func result(deep bool) []string {
	var list []string
	if deep {
		list, err := os.ReadDir(".")
		fmt.Println(list, err) // another type: no doubt another variable
	}
	switch {
	case deep:
		list := append(list, "x") // want "the list outside keeps its first value"
		fmt.Println(list)
	}
	return list
}

func lostError(texts []string) (int, error) {
	var err error
	sum := 0
	for _, text := range texts {
		n, err := strconv.Atoi(text) // want "err := makes a new variable in this block: the err outside keeps its first value"
		if err != nil {
			break
		}
		sum += n
	}
	return sum, err
}

func lostResult(texts []string) (sum int, err error) {
	for _, text := range texts {
		n, err := strconv.Atoi(text) // want "the err outside keeps its first value"
		if err != nil {
			break
		}
		sum += n
	}
	return
}

func lostLater() error {
	x, err := two()
	if err != nil {
		return err
	}
	for {
		y, err := two() // want "err := makes a new variable in this block: the err read after it does not have this error"
		if err != nil {
			break
		}
		fmt.Println(x, y)
	}
	return err
}

func onlyPrinted() error {
	var err error
	if err := fail(); err != nil { // want "the err outside keeps its first value"
		fmt.Println(err)
	}
	return err
}

// From here on nothing is wrong.

func returned() error {
	var err error
	if true {
		_, err := two()
		if err != nil {
			return err
		}
	}
	return err
}

func dealtWith() error {
	x, err := two()
	if err != nil {
		return err
	}
	for range x {
		if err := fail(); err != nil {
			fmt.Println(err)
			continue
		}
		_, err := two()
		if err != nil {
			return err
		}
	}
	return err
}

func setElsewhere(deep bool) int {
	n := 0
	n++
	if deep {
		n := 5
		fmt.Println(n)
	}
	return n
}

func neverReadAgain() {
	n := 0
	fmt.Println(n)
	if true {
		n := 1
		fmt.Println(n)
	}
}

func loops() int {
	i := 0
	for i := 0; i < 3; i++ {
		fmt.Println(i)
	}
	for i := range 3 {
		fmt.Println(i)
	}
	return i
}

func computed(n int) int {
	m := n + 1
	if n > 3 {
		m := n - 1
		fmt.Println(m)
	}
	if n := 3; n > 2 {
		fmt.Println(n)
	}
	return m + n
}

func tested(x any) (s string, ok bool) {
	if x, ok := x.(int); ok {
		return strconv.Itoa(x), true
	}
	return
}

func captured() int {
	n := 0
	set := func() { n = 1 }
	set()
	if true {
		n := 2
		fmt.Println(n)
	}
	return n
}

func shared() error {
	var err error
	done := make(chan bool)
	go func() {
		err := fail()
		if err != nil {
			log.Fatal(err)
		}
		close(done)
	}()
	<-done
	return err
}

func main() {}
