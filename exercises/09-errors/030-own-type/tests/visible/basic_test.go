package check

import (
	"fmt"
	"testing"
)

func wantCheck(t *testing.T, text, want string) {
	t.Helper()
	got := "nil"
	if err := Check(text); err != nil {
		if e, ok := err.(*SyntaxError); ok && e == nil {
			got = "an error that is not nil, but holds a nil pointer of type *SyntaxError"
		} else {
			got = err.Error()
		}
	}
	if got != want {
		t.Errorf("Check(%q) = %s; want %s", text, got, want)
	}
}

func wantLine(t *testing.T, err error, want int) {
	t.Helper()
	if got := Line(err); got != want {
		t.Errorf("Line of the error \"%v\" = %d; want %d", err, got, want)
	}
}

func TestCheckGood(t *testing.T) {
	wantCheck(t, "color = red\n", "nil")
	wantCheck(t, "# all is well\n\na = b\n", "nil")
}

func TestCheckBad(t *testing.T) {
	wantCheck(t, "color = red\nsize\n", "line 2: no '=' found")
	wantCheck(t, "\n\na\nb\n", "line 3: no '=' found")
}

func TestMessage(t *testing.T) {
	e := &SyntaxError{Line: 7, Reason: "too long"}
	if got := e.Error(); got != "line 7: too long" {
		t.Errorf("Error() of %+v = %q; want %q", *e, got, "line 7: too long")
	}
	wantCheck(t, "x", "line 1: no '=' found")
}

func TestLine(t *testing.T) {
	wantLine(t, Check("a = 1\nb\n"), 2)
}

func TestLineWrapped(t *testing.T) {
	wantLine(t, fmt.Errorf("app.conf: %w", Check("a = 1\nb\n")), 2)
	wantLine(t, fmt.Errorf("start: %w", fmt.Errorf("app.conf: %w", &SyntaxError{Line: 9})), 9)
}
