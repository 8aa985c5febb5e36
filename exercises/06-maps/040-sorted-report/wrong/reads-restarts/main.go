package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

var restarts = map[string]int{"worker": 7, "api": 3, "proxy": 12, "db": 1, "cache": 0}

// report returns a line for each name, sorted by name, and one with the sum.
func report(counts map[string]int) string {
	var b strings.Builder
	total := 0
	for _, name := range slices.Sorted(maps.Keys(restarts)) {
		fmt.Fprintf(&b, "%s: %d\n", name, restarts[name])
		total += restarts[name]
	}
	fmt.Fprintf(&b, "total: %d\n", total)
	return b.String()
}

func main() {
	fmt.Print(report(restarts))
}
