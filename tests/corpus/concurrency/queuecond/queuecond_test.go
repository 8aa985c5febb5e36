package queuecond

import (
	"fmt"
	"testing"
)

func TestQueue(t *testing.T) {
	q := New(2)
	go func() {
		for i := range 10 {
			q.Put(fmt.Sprint(i))
		}
		q.Close()
	}()
	got := ""
	for item, ok := q.Get(); ok; item, ok = q.Get() {
		got += item
	}
	if got != "0123456789" {
		t.Error(got)
	}
	if q.Put("late") {
		t.Error("put into a closed queue")
	}
}

func TestCloseWakes(t *testing.T) {
	q := New(1)
	q.Put("x")
	done := make(chan bool)
	go func() { done <- q.Put("y") }()
	go q.Close()
	if <-done {
		t.Error("y was put")
	}
	if item, ok := q.Get(); item != "x" || !ok {
		t.Error(item, ok)
	}
	if _, ok := q.Get(); ok {
		t.Error("something came out")
	}
}
