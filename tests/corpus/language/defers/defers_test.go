package defers

import (
	"errors"
	"fmt"
	"testing"
	"time"
)

func TestUse(t *testing.T) {
	var l Log
	err := l.Use(func() error { l.add("work"); return nil }, "")
	if got := fmt.Sprint(l.Lines, err); got != "[open a open b work close b close a] <nil>" {
		t.Error(got)
	}
	bad := errors.New("bad")
	err = l.Use(func() error { return bad }, "a")
	if !errors.Is(err, bad) || err.Error() != "bad\na does not close" {
		t.Errorf("%q", err)
	}
}

func TestUsePanics(t *testing.T) {
	var l Log
	err := Safe(func() { l.Use(func() error { panic("oh") }, "b") })
	if err == nil || err.Error() != "oh" || len(l.Lines) != 4 {
		t.Error(err, l.Lines)
	}
	if err := Safe(func() { panic(time.Minute) }); err == nil || err.Error() != "1m0s" {
		t.Error(err)
	}
}

func TestOrder(t *testing.T) {
	if got := fmt.Sprint(Order()); got != "[5 25 15 5 100]" {
		t.Error(got)
	}
}

func TestGoesOn(t *testing.T) {
	err := Safe(func() {
		var p *Resource
		p.name = "x"
	})
	t.Error("not reached", err)
}
