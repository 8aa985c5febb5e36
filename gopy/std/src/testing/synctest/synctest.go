// Package synctest is for tests of concurrent code: they run in a bubble, with a clock of its own.
//
// The clock starts at midnight of 1 January 2000, UTC, and advances only when all goroutines of the bubble are durably blocked:
// when they sleep, or wait at channels that were made in the bubble (or are nil), for a sync.Cond or a sync.WaitGroup. Then it
// jumps to the time of the next timer. If there is none, the goroutines are deadlocked and the test fails. Waiting for a
// mutex, for input or the network is not durable.
package synctest

import (
	"testing"
	"time"
)

// Test runs f in a new bubble and waits until all goroutines of the bubble have ended. Of the T that f gets, Run, Parallel and
// Deadline must not be called; functions given to Cleanup are called in the bubble.
func Test(t *testing.T, f func(*testing.T)) {
	var ok bool
	run(func() { ok = runTest(t, f) })
	if !ok {
		t.FailNow()
	}
}

// Wait waits until all other goroutines of the bubble are durably blocked.
func Wait() { wait() }

// Sleep sleeps for d by the bubble's clock and then waits as Wait does.
func Sleep(d time.Duration) {
	time.Sleep(d)
	wait()
}
