// Package maps keeps an inventory.
package maps

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Inventory counts items by place and name.
type Inventory map[string]map[string]int

// Key is used as a key of a map.
type Key struct {
	X, Y int
	Tag  string
}

// Add adds n items and returns how many there are.
func (inv Inventory) Add(place, name string, n int) int {
	if inv[place] == nil {
		inv[place] = map[string]int{}
	}
	inv[place][name] += n
	if inv[place][name] <= 0 {
		delete(inv[place], name)
	}
	return inv[place][name]
}

// Move moves all of a name.
func (inv Inventory) Move(name, from, to string) bool {
	n, ok := inv[from][name]
	if ok {
		inv.Add(from, name, -n)
		inv.Add(to, name, n)
	}
	return ok
}

// Total counts over all places.
func (inv Inventory) Total() map[string]int {
	total := map[string]int{}
	for _, items := range inv {
		for name, n := range items {
			total[name] += n
		}
	}
	return total
}

func (inv Inventory) String() string {
	var b strings.Builder
	for _, place := range slices.Sorted(maps.Keys(inv)) {
		fmt.Fprintf(&b, "%s: %v\n", place, inv[place])
	}
	return b.String()
}

// Invert exchanges keys and values.
func Invert[K, V comparable](m map[K]V) map[V][]K {
	out := map[V][]K{}
	for k, v := range m {
		out[v] = append(out[v], k)
	}
	return out
}
