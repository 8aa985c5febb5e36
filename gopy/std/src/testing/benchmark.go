// Benchmarks: the same function again and again, with more rounds each time, until it has taken long enough to be measured.

package testing

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"
	"unicode"
)

// B is what a benchmark function gets. It is to do what is measured b.N times, or as long as b.Loop() is true.
type B struct {
	common
	N int // how many times

	importPath       string
	state            *benchState
	previousN        int // of the last call of the function
	previousDuration time.Duration
	function         func(b *B)
	benchTime        durationOrCountFlag
	bytes            int64
	missingBytes     bool // a part has no SetBytes
	timerOn          bool
	showAllocs       bool
	result           BenchmarkResult
	parallelism      int
	extra            map[string]float64

	// Objects and bytes allocated: until the timer was started, and while it ran before.
	startAllocs, startBytes uint64
	netAllocs, netBytes     uint64

	loop struct {
		n    uint64 // rounds that Loop has planned
		i    uint64 // rounds so far
		done bool   // Loop has returned false
	}
}

// InternalBenchmark is a benchmark function and its name. It is for the program that go test makes.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// benchmarkLock makes sure that one benchmark runs at a time.
var benchmarkLock sync.Mutex

var memStats runtime.MemStats

// StartTimer goes on measuring, after StopTimer.
func (b *B) StartTimer() {
	if b.timerOn {
		return
	}
	runtime.ReadMemStats(&memStats)
	b.startAllocs, b.startBytes = memStats.Mallocs, memStats.TotalAlloc
	b.start = time.Now()
	b.timerOn = true
}

// StopTimer stops measuring.
func (b *B) StopTimer() {
	if !b.timerOn {
		return
	}
	b.duration += time.Since(b.start)
	runtime.ReadMemStats(&memStats)
	b.netAllocs += memStats.Mallocs - b.startAllocs
	b.netBytes += memStats.TotalAlloc - b.startBytes
	b.timerOn = false
}

// ResetTimer forgets what was measured so far, and what ReportMetric has noted.
func (b *B) ResetTimer() {
	if b.extra == nil {
		b.extra = make(map[string]float64)
	} else {
		clear(b.extra)
	}
	if b.timerOn {
		runtime.ReadMemStats(&memStats)
		b.startAllocs, b.startBytes = memStats.Mallocs, memStats.TotalAlloc
		b.start = time.Now()
	}
	b.duration = 0
	b.netAllocs = 0
	b.netBytes = 0
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	if b.timerOn {
		return b.duration + time.Since(b.start)
	}
	return b.duration
}

// SetBytes says how many bytes a round works on: the result shows the throughput then.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs has the result show allocations.
func (b *B) ReportAllocs() { b.showAllocs = true }

// ReportMetric has the result show a number of the benchmark's own, which should be per round if the unit ends in "/op". A unit that results have
// anyway replaces that number.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.IndexFunc(unit, unicode.IsSpace) >= 0 {
		panic("metric unit must not contain whitespace")
	}
	b.extra[unit] = n
}

// Loop returns true as long as there are to be more rounds. It starts the timer anew at the first call and stops it when it returns false.
func (b *B) Loop() bool {
	if b.loop.i < b.loop.n && b.timerOn {
		b.loop.i++
		return true
	}
	return b.planLoop()
}

// planLoop plans the next rounds, if there are to be some.
func (b *B) planLoop() bool {
	if !b.timerOn {
		b.Fatal("B.Loop called with timer stopped")
	}
	switch {
	case b.loop.n == 0: // the first call
		b.loop.n = uint64(max(b.benchTime.n, 1))
		b.N = 0
		b.ResetTimer()
		b.loop.i++
		return true
	case b.benchTime.n == 0 && b.Elapsed() < b.benchTime.d:
		before := int64(b.loop.n)
		b.loop.n = uint64(predict(b.benchTime.d, before, b.Elapsed(), before))
		if b.loop.n > uint64(before) {
			b.loop.i++
			return true
		}
	}
	b.StopTimer()
	b.N = int(b.loop.n)
	b.loop.done = true
	return false
}

// predict estimates how many rounds take so long, if rounds took spent; a fifth more, but not more than 100 times last.
func predict(goal time.Duration, rounds int64, spent time.Duration, last int64) int {
	n := goal.Nanoseconds() * rounds / max(spent.Nanoseconds(), 1)
	n += n / 5
	n = max(min(n, 100*last), last+1)
	return int(min(n, 1e9))
}

// runN calls the function once, for n rounds.
func (b *B) runN(n int) {
	benchmarkLock.Lock()
	defer benchmarkLock.Unlock()
	defer b.runCleanup(false)
	runtime.GC() // so that nobody pays for garbage of others
	b.N = n
	b.loop.n, b.loop.i, b.loop.done = 0, 0, false
	b.ctx, b.cancelCtx = context.WithCancel(context.Background())
	b.parallelism = 1
	b.ResetTimer()
	b.StartTimer()
	b.function(b)
	b.StopTimer()
	b.previousN = n
	b.previousDuration = b.duration
	if b.loop.n > 0 && !b.loop.done && !b.failed {
		b.Error("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
}

// run1 calls the function for one round, in a goroutine of its own. It tells whether there is something to measure: not if it has failed, was
// skipped, or only runs others.
func (b *B) run1() bool {
	if s := b.state; s != nil {
		if n := len(b.name) + s.extLen + 1; n > s.maxLen {
			s.maxLen = n + 8
		}
	}
	go func() {
		defer func() { b.signal <- true }()
		b.runN(1)
	}()
	<-b.signal
	if b.failed {
		fmt.Fprintf(b.w, "%s--- FAIL: %s\n%s", b.chatty.prefix(), b.name, b.output)
		return false
	}
	if !b.hasSub && !b.finished {
		return true
	}
	if b.chatty != nil && (len(b.output) > 0 || b.finished) {
		word := "BENCH"
		if b.skipped {
			word = "SKIP"
		}
		b.trimOutput()
		fmt.Fprintf(b.w, "%s--- %s: %s\n%s", b.chatty.prefix(), word, b.name, b.output)
	}
	return false
}

// measure calls the function, in a goroutine of its own, with more rounds each time until that takes long enough.
func (b *B) measure() BenchmarkResult {
	go func() {
		defer func() { b.signal <- true }()
		switch {
		case b.loop.n > 0: // run1 has measured already
		case b.benchTime.n > 0:
			if b.benchTime.n > 1 {
				b.runN(b.benchTime.n)
			}
		default:
			for n := int64(1); !b.failed && b.duration < b.benchTime.d && n < 1e9; {
				n = int64(predict(b.benchTime.d, int64(b.N), b.duration, n))
				b.runN(int(n))
			}
		}
		b.result = BenchmarkResult{b.N, b.duration, b.bytes, b.netAllocs, b.netBytes, b.extra}
	}()
	<-b.signal
	return b.result
}

// trimOutput cuts the output after ten lines.
func (b *B) trimOutput() {
	lines := 0
	for i, c := range b.output {
		if c == '\n' {
			if lines++; lines == 10 {
				b.output = append(b.output[:i], "\n\t... [output truncated]\n"...)
				return
			}
		}
	}
}

// Benchmark measures a function, without go test.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{function: f, benchTime: benchTime}
	b.signal = make(chan bool)
	b.w = discard{}
	if b.run1() {
		printLabels(b)
		b.measure()
	}
	return b.result
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
