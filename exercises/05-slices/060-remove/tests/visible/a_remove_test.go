package list

import (
	"slices"
	"testing"
)

func check(t *testing.T, items []string, i int, want ...string) {
	t.Helper()
	before := slices.Clone(items)
	if got := Remove(items, i); !slices.Equal(got, want) {
		t.Errorf("Remove(%v, %d) = %v; want %v", before, i, got, want)
	}
}

func TestMiddle(t *testing.T) {
	check(t, []string{"a", "b", "c", "d"}, 1, "a", "c", "d")
	check(t, []string{"a", "b", "c", "d"}, 2, "a", "b", "d")
}

func TestFirst(t *testing.T) {
	check(t, []string{"a", "b", "c"}, 0, "b", "c")
}

func TestLast(t *testing.T) {
	check(t, []string{"a", "b", "c"}, 2, "a", "b")
}

func TestUnharmed(t *testing.T) {
	items := []string{"a", "b", "c", "d"}
	Remove(items, 1)
	if want := []string{"a", "b", "c", "d"}; !slices.Equal(items, want) {
		t.Errorf("after Remove(items, 1) items is %v; want %v", items, want)
	}
}
