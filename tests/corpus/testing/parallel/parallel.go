// Package parallel has something slow to be tested in parallel.
package parallel

import "time"

// Slow takes its time.
func Slow(n int) int {
	time.Sleep(2 * time.Millisecond)
	if n == 7 {
		return 0
	}
	return n * 2
}
