package maps

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"
)

func TestInventory(t *testing.T) {
	inv := Inventory{}
	inv.Add("cellar", "wine", 12)
	inv.Add("cellar", "jam", 3)
	inv.Add("kitchen", "jam", 1)
	if !inv.Move("jam", "cellar", "kitchen") || inv.Move("jam", "cellar", "x") {
		t.Error("moved wrongly")
	}
	if got := inv.String(); got != "cellar: map[wine:12]\nkitchen: map[jam:4]\n" {
		t.Error(got)
	}
	if !maps.Equal(inv.Total(), map[string]int{"wine": 12, "jam": 4}) {
		t.Error(inv.Total())
	}
}

func TestInvert(t *testing.T) {
	got := Invert(map[string]int{"a": 1, "b": 2, "c": 1})
	slices.Sort(got[1])
	if s := fmt.Sprint(got); s != "map[1:[a c] 2:[b]]" {
		t.Error(s)
	}
}

func TestKeys(t *testing.T) {
	m := map[Key]string{{1, 2, "a"}: "x"}
	m[Key{1, 2, "a"}] += "y"
	if s := fmt.Sprint(m, len(m)); s != "map[{1 2 a}:xy] 1" {
		t.Error(s)
	}
	anys := map[any]int{1: 1, "1": 2, 1.0: 3, [2]int{1, 2}: 4, nil: 5}
	if anys[1] != 1 || anys["1"] != 2 || anys[[2]int{1, 2}] != 4 || anys[nil] != 5 || anys[int8(1)] != 0 {
		t.Error(anys)
	}
	nan := map[float64]int{}
	nan[math.NaN()] = 1
	nan[math.NaN()] = 2
	delete(nan, math.NaN())
	if len(nan) != 2 {
		t.Error(nan)
	}
	clear(nan)
	defer func() { t.Fatal(len(nan), recover()) }()
	anys[[]int{1}] = 6
}

func TestDeleteWhileRanging(t *testing.T) {
	m := map[int]bool{}
	for i := range 100 {
		m[i] = true
	}
	for k := range m {
		delete(m, k)
		delete(m, 99-k)
	}
	if len(m) != 0 {
		t.Error(len(m))
	}
}
