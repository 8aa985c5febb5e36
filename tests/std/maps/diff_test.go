// Package check tests gopy's package maps.
package check

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	our "gopystd/maps"
)

func TestMaps(t *testing.T) {
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	if our.Clone(map[string]int(nil)) != nil || our.Clone(map[string]int{}) == nil {
		t.Error("Clone of nil or empty")
	}
	c := our.Clone(m)
	if !our.Equal(m, c) || !maps.Equal(m, c) {
		t.Error("Clone or Equal", c)
	}
	c["a"] = 5
	if m["a"] != 1 || our.Equal(m, c) || our.Equal(m, map[string]int(nil)) || our.Equal(map[string]int{"a": 0}, map[string]int{"b": 0}) {
		t.Error("Equal")
	}
	if !our.EqualFunc(m, map[string]string{"a": "x", "b": "yy", "c": "zzz"}, func(n int, s string) bool { return n == len(s) }) {
		t.Error("EqualFunc")
	}
	our.Copy(c, map[string]int{"a": 7, "z": 9})
	our.DeleteFunc(c, func(k string, v int) bool { return strings.Contains("bz", k) && v > 1 })
	if !maps.Equal(c, map[string]int{"a": 7, "c": 3}) {
		t.Error("Copy or DeleteFunc", c)
	}
	nans := map[float64]int{math.NaN(): 1, math.Copysign(math.NaN(), -1): 2}
	if len(our.Clone(nans)) != 2 || our.Equal(nans, nans) {
		t.Error("NaN")
	}
}

func TestIterators(t *testing.T) {
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	if got := slices.Sorted(our.Keys(m)); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Error("Keys", got)
	}
	if got := slices.Sorted(our.Values(m)); !slices.Equal(got, []int{1, 2, 3}) {
		t.Error("Values", got)
	}
	if got := our.Collect(our.All(m)); !maps.Equal(got, m) {
		t.Error("All or Collect", got)
	}
	n := map[string]int{"a": 0, "q": 1}
	our.Insert(n, our.All(m))
	if !maps.Equal(n, map[string]int{"a": 1, "b": 2, "c": 3, "q": 1}) {
		t.Error("Insert", n)
	}
	count := 0
	for range our.Keys(m) {
		count++
		break
	}
	for range our.Values(m) {
		count++
		break
	}
	for range our.All(m) {
		count++
		break
	}
	if count != 3 {
		t.Error("break", count)
	}
}
