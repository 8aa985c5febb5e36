package slicesmaps

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestDiff(t *testing.T) {
	added, removed := Diff([]string{"a", "b", "c", "c"}, []string{"d", "b", "d", "a2"})
	if got := fmt.Sprint(added, removed); got != "[a2 d] [a c]" {
		t.Error(got)
	}
}

func TestWindows(t *testing.T) {
	if got := fmt.Sprint(slices.Collect(Windows([]int{1, 2, 3, 4}, 3))); got != "[[1 2 3] [2 3 4]]" {
		t.Error(got)
	}
	for w := range Windows([]int{1}, 2) {
		t.Error(w)
	}
}

func TestMerge(t *testing.T) {
	got := Merge(func(a, b int) int { return a + b }, map[string]int{"a": 1, "b": 2}, nil, map[string]int{"b": 5})
	if !maps.Equal(got, map[string]int{"a": 1, "b": 7}) {
		t.Error(got)
	}
}

func TestMajority(t *testing.T) {
	for in, want := range map[string]string{"aabab": "a true", "abc": "c false", "": "\x00 false", "abba": "b false", "bab": "b true"} {
		best, ok := Majority([]byte(in))
		if got := fmt.Sprintf("%c %t", best, ok); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestFunctions(t *testing.T) {
	s := []int{3, 1, 2}
	s = slices.Insert(s, 1, 9, 8)
	s = slices.Replace(s, 0, 2, 7)
	t.Log(s, slices.Index(s, 1), slices.Max(s), slices.IsSorted(s), slices.Repeat(s[:2], 2), slices.Concat(s, s[3:]))
	t.Log(slices.Compare([]int{1, 2}, []int{1, 3}), slices.Collect(slices.Chunk(s, 3)), slices.EqualFunc(s, []string{"7"}, func(i int, s string) bool { return false }))
	for i, v := range slices.Backward(s) {
		t.Log(i, v)
	}
	t.Log(slices.SortedFunc(maps.Keys(map[string]int{"bb": 1, "a": 2}), func(a, b string) int { return strings.Compare(b, a) }), slices.Grow(s, 10)[:2], slices.Clip(s))
	slices.Delete(s, 2, 9)
}
