package describe

import (
	"errors"
	"testing"
)

func want(t *testing.T, v any, text string) {
	t.Helper()
	if got := Describe(v); got != text {
		t.Errorf("Describe(%#v) = %s; want %s", v, got, text)
	}
}

func TestNumbers(t *testing.T) {
	want(t, 42, "number 42")
	want(t, -1, "number -1")
}

func TestTexts(t *testing.T) {
	want(t, "go", `text "go"`)
	want(t, "", `text ""`)
}

func TestBools(t *testing.T) {
	want(t, true, "yes")
	want(t, false, "no")
}

func TestNothing(t *testing.T) {
	want(t, nil, "nothing")
}

func TestErrors(t *testing.T) {
	want(t, errors.New("oops"), "error: oops")
}

func TestLists(t *testing.T) {
	want(t, []any{1, "a"}, `[number 1, text "a"]`)
	want(t, []any{}, "[]")
	want(t, []any{true, []any{2, nil}}, "[yes, [number 2, nothing]]")
}
