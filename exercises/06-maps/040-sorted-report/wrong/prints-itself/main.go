package main

import (
	"fmt"
	"maps"
	"slices"
)

var restarts = map[string]int{"worker": 7, "api": 3, "proxy": 12, "db": 1, "cache": 0}

// report returns a line for each name, sorted by name, and one with the sum.
func report(counts map[string]int) string {
	total := 0
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		fmt.Printf("%s: %d\n", name, counts[name])
		total += counts[name]
	}
	fmt.Printf("total: %d\n", total)
	return ""
}

func main() {
	fmt.Print(report(restarts))
}
