package safely

import (
	"errors"
	"testing"
)

func wantText(t *testing.T, what string, err error, want string) {
	t.Helper()
	if err == nil || err.Error() != want {
		t.Errorf("Safely of a function that %s gives the error %v; want %q", what, err, want)
	}
}

func TestNoPanic(t *testing.T) {
	if err := Safely(func() error { return nil }); err != nil {
		t.Errorf("Safely of a function that returns nil = %v; want nil", err)
	}
}

func TestError(t *testing.T) {
	errFull := errors.New("disk is full")
	if err := Safely(func() error { return errFull }); err != errFull {
		t.Errorf("Safely of a function that returns the error %q = %v; want that error", errFull, err)
	}
}

func TestPanicText(t *testing.T) {
	err := Safely(func() error { panic("connection lost") })
	wantText(t, `calls panic("connection lost")`, err, "panic: connection lost")
}

func TestRuntimePanic(t *testing.T) {
	err := Safely(func() error {
		var m map[string]int
		m["a"] = 1
		return nil
	})
	wantText(t, "writes to a nil map", err, "panic: assignment to entry in nil map")
}
