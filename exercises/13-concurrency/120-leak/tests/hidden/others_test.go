package replica

import (
	"runtime"
	"testing"
	"time"
)

func TestOne(t *testing.T) {
	if got := First([]func() string{after(5, "only")}); got != "only" {
		t.Errorf("First of one = %q", got)
	}
}

func TestMany(t *testing.T) {
	before := runtime.NumGoroutine()
	asks := []func() string{}
	for range 30 {
		asks = append(asks, after(100, "slow"))
	}
	asks = append(asks, after(5, "fast"))
	began := time.Now()
	if got := First(asks); got != "fast" || time.Since(began) > 80*time.Millisecond {
		t.Errorf("First of 31 = %q after %v", got, time.Since(began))
	}
	time.Sleep(300 * time.Millisecond)
	if stay := runtime.NumGoroutine() - before; stay > 0 {
		t.Errorf("%d goroutines stay", stay)
	}
}
