package list

import (
	"slices"
	"testing"
)

func TestAll(t *testing.T) {
	items := []string{"1", "2", "3", "4", "5"}
	for i := range items {
		want := []string{}
		for j, item := range items {
			if j != i {
				want = append(want, item)
			}
		}
		check(t, items, i, want...)
	}
	check(t, []string{"only"}, 0)
	check(t, []string{"a", "b", "a"}, 0, "b", "a")
}

func TestIndependent(t *testing.T) {
	items := make([]string, 3, 10)
	result := Remove(items, 2)
	if len(result) != 2 {
		t.Fatalf("len(Remove(items, 2)) = %d; want 2", len(result))
	}
	result[0] = "changed"
	_ = append(result, "x")
	if want := []string{"", "", ""}; !slices.Equal(items, want) {
		t.Errorf("after a change of the result items is %q; want %q", items, want)
	}
}
