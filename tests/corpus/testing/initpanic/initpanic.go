// Package initpanic does not even start.
package initpanic

import "strconv"

var limit = must("12x")

func must(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}

// Limit returns the limit.
func Limit() int { return limit }
