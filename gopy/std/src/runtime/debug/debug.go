// Package debug looks into and adjusts the runtime of the program.
//
// garbage collection and limits are here, traces too; buildinfo.go has what is known about how the program was made.
package debug

import (
	"os"
	"runtime"
	"slices"
	"time"
)

// Stack returns the trace of the goroutine that calls it.
func Stack() []byte {
	for size := 1024; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, false); n < size {
			return buf[:n]
		}
	}
}

// PrintStack prints the trace of the goroutine that calls it to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// GCStats is about the collections of garbage so far.
type GCStats struct {
	LastGC         time.Time       // when the last one was
	NumGC          int64           // how many there were
	PauseTotal     time.Duration   // how long all took
	Pause          []time.Duration // how long each took, the last one first
	PauseEnd       []time.Time     // when each ended, the last one first
	PauseQuantiles []time.Duration
}

const remembered = 256

// ReadGCStats fills stats. If PauseQuantiles has a length, it gets quantiles of the pauses: with five, the shortest, the quartiles and the
// longest.
func ReadGCStats(stats *GCStats) {
	n, last, total := gcStats()
	stats.LastGC = time.Unix(0, last)
	stats.NumGC = n
	stats.PauseTotal = time.Duration(total)
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	for i := 0; i < int(min(n, remembered)); i++ {
		ns, end := gcPause(i)
		stats.Pause = append(stats.Pause, time.Duration(ns))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, end))
	}
	quantiles := stats.PauseQuantiles
	if len(quantiles) == 0 {
		return
	}
	if len(stats.Pause) == 0 {
		clear(quantiles)
		return
	}
	sorted := slices.Sorted(slices.Values(stats.Pause))
	top := len(quantiles) - 1
	for i := range top {
		quantiles[i] = sorted[len(sorted)*i/top]
	}
	quantiles[top] = sorted[len(sorted)-1]
}

// SetGCPercent sets how much the heap may grow, in percent of what was alive after the last collection, before the next one begins; a negative
// number ends collections. It returns what was set before.
func SetGCPercent(percent int) int { return int(setGCPercent(int32(percent))) }

// SetMemoryLimit sets how much memory the program should use: the closer it comes, the more often garbage is collected. It returns what was
// set before; a negative number changes nothing.
func SetMemoryLimit(limit int64) int64 { return setMemoryLimit(limit) }

// FreeOSMemory collects garbage.
func FreeOSMemory() { freeOSMemory() }

var (
	maxStack     = 1000000000
	maxThreads   = 10000
	panicOnFault bool
)

// SetMaxStack sets how large stacks are meant to become, and returns what was set before. It is not looked at: the machine's own limit counts.
func SetMaxStack(bytes int) int {
	old := maxStack
	maxStack = bytes
	return old
}

// SetMaxThreads sets how many threads there may be, and returns what was set before. There is one.
func SetMaxThreads(threads int) int {
	old := maxThreads
	maxThreads = threads
	return old
}

// SetPanicOnFault sets whether access to a wrong address, other than through a nil pointer, is a panic, and returns what was set before. There is
// no such access.
func SetPanicOnFault(enabled bool) bool {
	old := panicOnFault
	panicOnFault = enabled
	return old
}
