package count

import (
	"maps"
	"testing"
)

func check(t *testing.T, words []string, want map[string]int) {
	t.Helper()
	if got := Count(words); !maps.Equal(got, want) {
		t.Errorf("Count(%q) = %v; want %v", words, got, want)
	}
}

func TestCountOnce(t *testing.T) {
	check(t, []string{"go", "pod"}, map[string]int{"go": 1, "pod": 1})
}

func TestCountRepeats(t *testing.T) {
	check(t, []string{"go", "pod", "go"}, map[string]int{"go": 2, "pod": 1})
}

func TestCountKeepsCase(t *testing.T) {
	check(t, []string{"Pod", "pod"}, map[string]int{"Pod": 1, "pod": 1})
	check(t, []string{"go", " go"}, map[string]int{"go": 1, " go": 1})
}
