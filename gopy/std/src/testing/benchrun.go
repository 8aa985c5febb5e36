// Running the benchmarks that -bench chooses, and benchmarks within benchmarks.

package testing

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
)

// benchState is shared by all benchmarks.
type benchState struct {
	match  *matcher
	maxLen int // of names so far
	extLen int // of the number of processors behind a name
}

// withProcs returns a name with the number of processors.
func withProcs(name string, n int) string {
	if n == 1 {
		return name
	}
	return name + "-" + strconv.Itoa(n)
}

// RunBenchmarks runs the benchmarks that -bench chooses. It is of the past.
func RunBenchmarks(matchString func(pat, str string) (bool, error), benchmarks []InternalBenchmark) {
	runBenchmarks("", matchString, benchmarks)
}

// runBenchmarks tells whether all have succeeded.
func runBenchmarks(importPath string, match matchFunc, benchmarks []InternalBenchmark) bool {
	if *matchBenchmarks == "" {
		return true
	}
	procs := 1
	for _, n := range cpuList {
		procs = max(procs, n)
	}
	state := &benchState{
		match:  newMatcher(match, *matchBenchmarks, "-test.bench", *skip),
		extLen: len(withProcs("", procs)),
	}
	var chosen []InternalBenchmark
	for _, benchmark := range benchmarks {
		if _, ok, _ := state.match.fullName(nil, benchmark.Name); ok {
			chosen = append(chosen, benchmark)
			state.maxLen = max(state.maxLen, len(withProcs(benchmark.Name, procs))+state.extLen+1)
		}
	}
	root := &B{importPath: importPath, benchTime: benchTime, state: state}
	root.name = "Main"
	root.isRoot = true
	root.w = os.Stdout
	root.bench = true
	root.function = func(b *B) {
		for _, benchmark := range chosen {
			b.Run(benchmark.Name, benchmark.F)
		}
	}
	if Verbose() {
		root.chatty = newChattyPrinter(root.w)
	}
	root.runN(1)
	return !root.failed
}

var labelsOnce sync.Once

// printLabels says what the results depend on, before the first one.
func printLabels(b *B) {
	labelsOnce.Do(func() {
		fmt.Fprintf(b.w, "goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
		if b.importPath != "" {
			fmt.Fprintf(b.w, "pkg: %s\n", b.importPath)
		}
	})
}

// Run measures f as a part of the benchmark, and tells whether it has not failed. A benchmark that calls Run is not measured itself.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub = true
	benchmarkLock.Unlock() // the caller has it
	defer benchmarkLock.Lock()
	fullName, ok, partial := b.name, true, false
	if b.state != nil {
		if fullName, ok, partial = b.state.match.fullName(&b.common, name); !ok {
			return true
		}
	}
	sub := &B{importPath: b.importPath, function: f, benchTime: b.benchTime, state: b.state}
	sub.signal = make(chan bool)
	sub.name = fullName
	sub.parent = &b.common
	sub.level = b.level + 1
	sub.creator = stack()
	sub.w = b.w
	sub.chatty = b.chatty
	sub.bench = true
	sub.hasSub = partial // only something below it is wanted
	if b.chatty != nil {
		printLabels(b)
		if b.chatty.json {
			b.chatty.update(fullName, "=== RUN   "+fullName+"\n")
		}
		fmt.Println(fullName)
	}
	if sub.run1() {
		printLabels(sub)
		if b.state != nil {
			b.state.measure(sub)
		} else {
			sub.measure()
		}
	}
	b.add(sub.result)
	return !sub.failed
}

// measure measures a benchmark and prints the results, as often as -count and -cpu say.
func (s *benchState) measure(b *B) {
	for i, procs := range cpuList {
		for j := uint(0); j < *count; j++ {
			name := withProcs(b.name, procs)
			if b.chatty == nil {
				// Printed before it takes time.
				fmt.Fprintf(b.w, "%-*s\t", s.maxLen, name)
			}
			if i > 0 || j > 0 {
				again := &B{function: b.function, benchTime: b.benchTime}
				again.signal = make(chan bool)
				again.name = b.name
				again.w = b.w
				again.chatty = b.chatty
				again.bench = true
				b = again
				b.run1()
			}
			result := b.measure()
			if b.failed {
				// Fail has marked those above already, unless it is a repetition.
				fmt.Fprintf(b.w, "%s--- FAIL: %s\n%s", b.chatty.prefix(), name, b.output)
				continue
			}
			text := result.String()
			if b.chatty != nil {
				fmt.Fprintf(b.w, "%-*s\t", s.maxLen, name)
			}
			if *benchmarkMemory || b.showAllocs {
				text += "\t" + result.MemString()
			}
			fmt.Fprintln(b.w, text)
			if len(b.output) > 0 {
				b.trimOutput()
				fmt.Fprintf(b.w, "%s--- BENCH: %s\n%s", b.chatty.prefix(), name, b.output)
			}
			if b.chatty != nil && b.chatty.json {
				b.chatty.update("", "=== NAME  \n")
			}
		}
	}
}

// add adds the result of a part: all parts together count as one round.
func (b *B) add(part BenchmarkResult) {
	r := &b.result
	r.N = 1
	r.T += timeOf(part)
	if part.Bytes == 0 {
		b.missingBytes = true
		r.Bytes = 0
	}
	if !b.missingBytes {
		r.Bytes += part.Bytes
	}
	r.MemAllocs += uint64(part.AllocsPerOp())
	r.MemBytes += uint64(part.AllocedBytesPerOp())
}

// PB hands out rounds to the goroutines of RunParallel.
type PB struct {
	taken *atomic.Uint64 // rounds taken by all goroutines
	grain uint64         // how many are taken at a time
	left  uint64         // of those taken
	n     uint64         // of all
}

// Next tells whether there is another round to be done.
func (pb *PB) Next() bool {
	if pb.left == 0 {
		n := pb.taken.Add(pb.grain)
		switch {
		case n <= pb.n:
			pb.left = pb.grain
		case n < pb.n+pb.grain:
			pb.left = pb.n + pb.grain - n
		default:
			return false
		}
	}
	pb.left--
	return true
}

// RunParallel shares the rounds among goroutines, each of which calls body once. body should go on as long as pb.Next() is true.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	grain := uint64(1)
	if b.previousN > 0 && b.previousDuration > 0 {
		// About 100 µs.
		grain = min(max(1e5*uint64(b.previousN)/uint64(b.previousDuration), 1), 1e4)
	}
	var taken atomic.Uint64
	var group sync.WaitGroup
	for range b.parallelism * runtime.GOMAXPROCS(0) {
		group.Go(func() { body(&PB{taken: &taken, grain: grain, n: uint64(b.N)}) })
	}
	group.Wait()
	if taken.Load() <= uint64(b.N) && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// SetParallelism has RunParallel use p goroutines for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}
