// Package growth counts steps.
package growth

// Doublings counts how often start must be doubled until it is at least limit; -1 if it never is.
func Doublings(start, limit int) int {
	if start >= limit {
		return 0
	}
	if start <= 0 {
		return -1
	}
	count := 0
	for start < limit {
		count++
	}
	return count
}
