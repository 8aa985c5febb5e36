package selects

import (
	"slices"
	"testing"
	"time"
)

func TestFirst(t *testing.T) {
	slow, fast, closed := make(chan string), make(chan string), make(chan string)
	close(closed)
	go func() { time.Sleep(10 * time.Millisecond); fast <- "fast" }()
	if v, err := First(5*time.Second, slow, closed, fast); v != "fast" || err != nil {
		t.Error(v, err)
	}
	if v, err := First(5*time.Millisecond, slow); err != ErrTimeout {
		t.Error(v, err)
	}
}

func TestDrain(t *testing.T) {
	ch := make(chan int, 5)
	if v, open := Drain(ch); v != nil || !open {
		t.Error(v, open)
	}
	ch <- 1
	ch <- 2
	close(ch)
	if v, open := Drain(ch); !slices.Equal(v, []int{1, 2}) || open {
		t.Error(v, open)
	}
	if v, open := Drain(nil); v != nil || !open {
		t.Error(v, open)
	}
}

func TestAlternate(t *testing.T) {
	a, b := make(chan int, 3), make(chan int, 3)
	for i := range 3 {
		a <- i
		b <- i + 10
	}
	close(a)
	got := Alternate(a, b, 6)
	slices.Sort(got)
	if !slices.Equal(got, []int{0, 1, 2, 10, 11, 12}) {
		t.Error(got)
	}
}

func TestClosedTwice(t *testing.T) {
	ch := make(chan int)
	close(ch)
	for _, f := range []func(){func() { close(ch) }, func() { ch <- 1 }, func() { var none chan int; close(none) }} {
		func() {
			defer func() { t.Error(recover()) }()
			f()
		}()
	}
}
