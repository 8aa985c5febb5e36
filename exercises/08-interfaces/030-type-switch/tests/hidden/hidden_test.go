package describe

import (
	"fmt"
	"testing"
)

type port int

type lost struct{ name string }

func (l *lost) Error() string { return l.name + " is lost" }

func TestOther(t *testing.T) {
	want(t, 2.5, "something of type float64")
	want(t, int64(7), "something of type int64")
	want(t, port(80), "something of type describe.port")
	want(t, []int{1}, "something of type []int")
	want(t, map[string]int{}, "something of type map[string]int")
}

func TestMore(t *testing.T) {
	want(t, 0, "number 0")
	want(t, `say "hi"`, `text "say \"hi\""`)
	want(t, &lost{"key"}, "error: key is lost")
	want(t, fmt.Errorf("open: %w", &lost{"x"}), "error: open: x is lost")
}
