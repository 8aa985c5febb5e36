package helpers

import (
	"reflect"
	"strings"
	"testing"
)

func equal[T comparable](tb testing.TB, got, want T, what ...any) {
	tb.Helper()
	if got != want {
		tb.Errorf("got %v, want %v %v", got, want, what)
	}
}

func noError(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatalf("unexpected error: %v", err)
	}
}

func contains(tb testing.TB, err error, text string) {
	tb.Helper()
	if err == nil || !strings.Contains(err.Error(), text) {
		nested(tb, err, text)
	}
}

func nested(tb testing.TB, err error, text string) {
	tb.Helper()
	tb.Errorf("error %v lacks %q", err, text)
}

func deep(tb testing.TB, got, want any) {
	if !reflect.DeepEqual(got, want) {
		tb.Errorf("no helper: %v, want %v", got, want)
	}
}
