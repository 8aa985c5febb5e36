// Package testing runs the tests of packages, for go test.
//
// A test is a function
//
//	func TestXxx(t *testing.T)
//
// in a file whose name ends in _test.go; there are benchmarks (BenchmarkXxx(b *testing.B)), fuzz targets (FuzzXxx(f *testing.F)), whose seed
// inputs are run, and with -fuzz many others, and examples (ExampleXxx(), with a comment "Output:" at the end). The command makes a program of them that calls MainStart.
//
// common.go has what tests, benchmarks and fuzz targets share: failing, skipping, names. log.go prints, place.go finds out the line that
// a message comes from, cleanup.go tidies up. test.go runs tests, state.go lets them run in parallel, benchmark.go, fuzz.go, fuzzing.go, example.go run the
// others.
// match.go chooses what is run, main.go puts all together.
package testing

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// What flags say.
var (
	short        *bool
	failFast     *bool
	count        *uint
	matchList    *string
	match        *string
	skip         *string
	panicOnExit0 *bool
	timeout      *time.Duration
	cpuListStr   *string
	parallel     *int
	shuffle      *string
	fullPath     *bool
	coverProfile *string

	matchBenchmarks *string
	benchmarkMemory *bool

	chatty    chattyFlag
	benchTime = durationOrCountFlag{d: time.Second}

	matchFuzz        *string
	fuzzTime         durationOrCountFlag
	fuzzMinimizeTime = durationOrCountFlag{d: time.Minute, allowZero: true}
)

// defaultParallel is how many parallel tests run at a time. There is one processor, but tests also wait.
const defaultParallel = 8

var initRan bool

// Init registers the flags. The program that go test makes does so itself; this is for others that call Benchmark, say. Later calls do nothing.
func Init() {
	if initRan {
		return
	}
	initRan = true
	short = flag.Bool("test.short", false, "run smaller test suite to save time")
	failFast = flag.Bool("test.failfast", false, "do not start new tests after the first test failure")
	flag.Var(&chatty, "test.v", "verbose: print additional output")
	count = flag.Uint("test.count", 1, "run tests and benchmarks `n` times")
	matchList = flag.String("test.list", "", "list tests, examples, and benchmarks matching `regexp` then exit")
	match = flag.String("test.run", "", "run only tests and examples matching `regexp`")
	skip = flag.String("test.skip", "", "do not list or run tests matching `regexp`")
	panicOnExit0 = flag.Bool("test.paniconexit0", false, "panic on call to os.Exit(0)")
	timeout = flag.Duration("test.timeout", 0, "panic test binary after duration `d` (default 0, timeout disabled)")
	cpuListStr = flag.String("test.cpu", "", "comma-separated `list` of cpu counts to run each test with")
	parallel = flag.Int("test.parallel", defaultParallel, "run at most `n` tests in parallel")
	shuffle = flag.String("test.shuffle", "off", "randomize the execution order of tests and benchmarks")
	fullPath = flag.Bool("test.fullpath", false, "show full file names in error messages")
	coverProfile = flag.String("test.coverprofile", "", "write a coverage profile to `file`")
	matchBenchmarks = flag.String("test.bench", "", "run only benchmarks matching `regexp`")
	benchmarkMemory = flag.Bool("test.benchmem", false, "print memory allocations for benchmarks")
	matchFuzz = flag.String("test.fuzz", "", "run the fuzz test matching `regexp`")
	flag.Var(&fuzzTime, "test.fuzztime", "time to spend fuzzing; default is to run indefinitely")
	flag.Var(&fuzzMinimizeTime, "test.fuzzminimizetime", "time to spend minimizing a value after finding a failing input")
	flag.Var(&benchTime, "test.benchtime", "run each benchmark for duration `d` or N times if `d` is of the form Nx")
}

// Short tells whether -short was given: long tests should be skipped.
func Short() bool {
	if short == nil {
		panic("testing: Short called before Init")
	}
	if !flag.Parsed() {
		panic("testing: Short called before Parse")
	}
	return *short
}

// Verbose tells whether -v was given.
func Verbose() bool {
	if !flag.Parsed() {
		panic("testing: Verbose called before Parse")
	}
	return chatty.on
}

// Testing tells whether the program is one that go test has made.
func Testing() bool { return len(os.Args) > 0 && strings.HasSuffix(os.Args[0], ".test") }

// CoverBlock is a piece of code whose executions are counted.
type CoverBlock struct {
	Line0 uint32 // where it begins
	Col0  uint16
	Line1 uint32 // where it ends
	Col1  uint16
	Stmts uint16 // how many statements it has
}

// Cover has counters of executions. It is of the past, like [RegisterCover].
type Cover struct {
	Mode            string
	Counters        map[string][]uint32
	Blocks          map[string][]CoverBlock
	CoveredPackages string
}

// RegisterCover does nothing.
func RegisterCover(c Cover) {}

// durationOrCountFlag is the value of -test.benchtime and the like: a duration, or a count such as 100x.
type durationOrCountFlag struct {
	d         time.Duration
	n         int
	allowZero bool
}

func (f *durationOrCountFlag) String() string {
	if f.n > 0 {
		return strconv.Itoa(f.n) + "x"
	}
	return f.d.String()
}

func (f *durationOrCountFlag) Set(s string) error {
	if number, ok := strings.CutSuffix(s, "x"); ok {
		n, err := strconv.ParseInt(number, 10, 0)
		if err != nil || n < 0 || n == 0 && !f.allowZero {
			return fmt.Errorf("invalid count")
		}
		*f = durationOrCountFlag{n: int(n), allowZero: f.allowZero}
		return nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 || d == 0 && !f.allowZero {
		return fmt.Errorf("invalid duration")
	}
	*f = durationOrCountFlag{d: d, allowZero: f.allowZero}
	return nil
}

// cpuList is what -test.cpu says. Names of benchmarks show it; there is one processor nevertheless.
var cpuList []int

func parseCpuList() {
	cpuList = nil
	for _, word := range strings.Split(*cpuListStr, ",") {
		word = strings.TrimSpace(word)
		if word == "" {
			continue
		}
		n, err := strconv.Atoi(word)
		if err != nil || n <= 0 {
			fmt.Fprintf(os.Stderr, "testing: invalid value %q for -test.cpu\n", word)
			os.Exit(1)
		}
		cpuList = append(cpuList, n)
	}
	if cpuList == nil {
		cpuList = []int{1}
	}
}

// AllocsPerRun returns how many objects a call of f allocates on average. f is called once before counting, then runs times.
func AllocsPerRun(runs int, f func()) (avg float64) {
	if parallelRunning != 0 {
		panic("testing: AllocsPerRun called during parallel test")
	}
	f()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	before := stats.Mallocs
	for range runs {
		f()
	}
	runtime.ReadMemStats(&stats)
	return float64((stats.Mallocs - before) / uint64(runs)) // as a whole number
}
