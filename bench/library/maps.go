// maps: words counted, small maps of structs, Keys and Sorted, iteration.
package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

type pair struct{ a, b int }

func main() {
	words := strings.Fields(strings.Repeat("the quick brown fox jumps over the lazy dog and runs away from all the others ", 5000))
	total := 0
	for range 40 {
		counts := map[string]int{}
		for _, word := range words {
			counts[word]++
		}
		for _, key := range slices.Sorted(maps.Keys(counts)) {
			total += counts[key] * len(key)
		}
	}
	grid := map[pair]int{}
	for i := range 500 {
		for j := range 500 {
			grid[pair{i, j}] = i * j
		}
	}
	for k, v := range grid {
		if k.a == v {
			delete(grid, k)
		}
	}
	for i := range 500 {
		for j := range 500 {
			total += grid[pair{i, j - 1}] + grid[pair{i - 1, j}]
		}
	}
	small := 0
	for i := range 600_000 {
		m := map[int]string{i: "a", i + 1: "b", i + 2: "c"}
		small += len(m[i]) + len(m[i+9])
	}
	fmt.Println(total, len(grid), small)
}
