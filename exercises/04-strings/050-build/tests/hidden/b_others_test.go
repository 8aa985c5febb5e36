package list

import (
	"strings"
	"testing"
)

func TestQuotes(t *testing.T) {
	check(t, []string{`say "hi"`, ""}, `["say \"hi\"", ""]`)
	check(t, []string{"", ""}, `["", ""]`)
	check(t, []string{}, "[]")
}

func TestLong(t *testing.T) {
	items := strings.Fields(strings.Repeat("x ", 1000))
	if got, want := List(items), "["+strings.Repeat(`"x", `, 999)+`"x"]`; got != want {
		t.Errorf("List of 1000 items has length %d; want %d", len(got), len(want))
	}
}
