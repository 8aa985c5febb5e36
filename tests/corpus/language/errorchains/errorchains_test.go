package errorchains

import (
	"errors"
	"fmt"
	"io"
	"os"
	"testing"
)

var store = Store{"a": "1", "b": "2"}

func TestGet(t *testing.T) {
	if v, err := store.Get("a"); v != "1" || err != nil {
		t.Error(v, err)
	}
	_, err := store.Get(".x")
	if !errors.Is(err, ErrDenied) || errors.Is(err, ErrNotFound) || err.Error() != `get .x: user "guest": denied` {
		t.Error(err)
	}
	if !errors.Is(err, &OpError{Code: 403}) || errors.Is(err, &OpError{}) {
		t.Error("Is is wrong")
	}
}

func TestGetAll(t *testing.T) {
	values, err := store.GetAll("b", "x", ".y", "a")
	if got := fmt.Sprintf("%v %q", values, err.Error()); got != `[2 1] "get x: not found\nget .y: user \"guest\": denied"` {
		t.Error(got)
	}
	if !errors.Is(err, ErrDenied) || !errors.Is(err, ErrNotFound) {
		t.Error("one is lost")
	}
	if _, err := store.GetAll("a"); err != nil {
		t.Error(err)
	}
}

func TestStatus(t *testing.T) {
	_, missing := store.Get("x")
	_, denied := store.Get(".")
	_, file := os.Open("no/such/file")
	for i, tt := range []struct {
		err  error
		want int
	}{
		{nil, 200}, {missing, 404}, {denied, 403}, {fmt.Errorf("more: %w", denied), 403}, {file, 404}, {io.EOF, 500}, {fmt.Errorf("%w and %w", io.EOF, os.ErrDeadlineExceeded), 504}, {fmt.Errorf("lost: %v", missing), 500},
	} {
		if got := Status(tt.err); got != tt.want {
			t.Errorf("%d: %v: %d", i, tt.err, got)
		}
	}
	if errors.Unwrap(errors.Join(io.EOF)) != nil || errors.Unwrap(missing) != ErrNotFound {
		t.Error("Unwrap is wrong")
	}
	if e, ok := errors.AsType[*OpError](denied); !ok || e.Op != "get" {
		t.Error(e, ok)
	}
}
