// Package tickers does things again and again.
package tickers

import (
	"context"
	"time"
)

// Every calls f each interval until ctx ends or f returns false; it counts the calls.
func Every(ctx context.Context, interval time.Duration, f func(n int) bool) int {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for n := 0; ; n++ {
		select {
		case <-ctx.Done():
			return n
		case <-ticker.C:
			if !f(n) {
				return n + 1
			}
		}
	}
}

// Debounce calls f when there was nothing new for a while.
func Debounce(in <-chan string, quiet time.Duration, f func(string)) {
	var timer <-chan time.Time
	last := ""
	for {
		select {
		case s, ok := <-in:
			if !ok {
				if timer != nil {
					f(last)
				}
				return
			}
			last, timer = s, time.After(quiet)
		case <-timer:
			f(last)
			timer = nil
		}
	}
}
