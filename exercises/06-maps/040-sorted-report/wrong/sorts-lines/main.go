package main

import (
	"fmt"
	"slices"
	"strings"
)

var restarts = map[string]int{"worker": 7, "api": 3, "proxy": 12, "db": 1, "cache": 0}

func report(counts map[string]int) string {
	var lines []string
	total := 0
	for name, n := range counts {
		lines = append(lines, fmt.Sprintf("%s: %d\n", name, n))
		total += n
	}
	lines = append(lines, fmt.Sprintf("total: %d\n", total))
	slices.Sort(lines)
	return strings.Join(lines, "")
}

func main() {
	fmt.Print(report(restarts))
}
