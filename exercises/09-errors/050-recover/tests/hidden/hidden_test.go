package safely

import (
	"errors"
	"testing"
)

func TestPanicError(t *testing.T) {
	lost := errors.New("lost")
	err := Safely(func() error { panic(lost) })
	wantText(t, "calls panic with the error \"lost\"", err, "panic: lost")
	if !errors.Is(err, lost) {
		t.Errorf("errors.Is does not find the error that was the value of the panic in %v", err)
	}
}

func TestTwice(t *testing.T) {
	wantText(t, "calls panic(7)", Safely(func() error { panic(7) }), "panic: 7")
	if err := Safely(func() error { return nil }); err != nil {
		t.Errorf("Safely after a panic in an earlier call = %v; want nil", err)
	}
}
