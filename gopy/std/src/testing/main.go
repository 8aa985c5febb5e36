// The whole run of a test program.

package testing

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// testDeps is what the program that go test makes tells about itself. It may have more methods: those of matching and shuffling.
type testDeps interface {
	ImportPath() string // of the package that is tested
	ModulePath() string // of its module
}

// matching has regular expressions in full.
type matching interface {
	MatchString(pat, str string) (bool, error)
}

// shuffling returns a function that brings n things into a random order, which depends on the seed and on the calls before.
type shuffling interface {
	Shuffle(seed int64) func(n int, swap func(i, j int))
}

// M is what a function TestMain gets.
type M struct {
	deps        testDeps
	tests       []InternalTest
	benchmarks  []InternalBenchmark
	fuzzTargets []InternalFuzzTarget
	examples    []InternalExample
	exitCode    int // of the last Run: go test's program ends with it if TestMain returns
}

// MainStart is for the program that go test makes.
func MainStart(
	deps testDeps,
	tests []InternalTest,
	benchmarks []InternalBenchmark,
	fuzzTargets []InternalFuzzTarget,
	examples []InternalExample,
) *M {
	Init()
	coverage, _ = deps.(covering)
	_, handsResults = deps.(reporting)
	return &M{deps: deps, tests: tests, benchmarks: benchmarks, fuzzTargets: fuzzTargets, examples: examples}
}

// matchOnly are the testDeps of Main.
type matchOnly matchFunc

func (f matchOnly) ImportPath() string                        { return "" }
func (f matchOnly) ModulePath() string                        { return "" }
func (f matchOnly) MatchString(pat, str string) (bool, error) { return f(pat, str) }

// Main runs tests, benchmarks and examples and ends the program. It is of the past.
func Main(matchString func(pat, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample) {
	os.Exit(MainStart(matchOnly(matchString), tests, benchmarks, nil, examples).Run())
}

// matchFunc returns the function that -run and the like use.
func (m *M) matchFunc() matchFunc {
	if deps, ok := m.deps.(matching); ok {
		return deps.MatchString
	}
	return matchSimple
}

// Run runs the tests and all else that flags ask for. The result is for os.Exit.
func (m *M) Run() (code int) {
	defer func() { m.exitCode = code }()
	if !flag.Parsed() {
		flag.Parse()
	}
	if chatty.json {
		os.Stderr = os.Stdout // so that lines come in order
	}
	if *parallel < 1 {
		fmt.Fprintln(os.Stderr, "testing: -parallel can only be given a positive integer")
		flag.Usage()
		return 2
	}
	match := m.matchFunc()
	if *matchList != "" {
		m.list(match)
		return 0
	}
	if *shuffle != "off" {
		if err := m.shuffle(); err != nil {
			fmt.Fprintln(os.Stderr, `testing: -shuffle should be "off", "on", or a valid integer:`, err)
			return 2
		}
	}
	parseCpuList()
	if *panicOnExit0 {
		setPanicOnExit0(true)
		defer setPanicOnExit0(false)
	}
	defer reportCoverage()
	deadline := startAlarm()
	haveExamples = len(m.examples) > 0
	testRan, ok := runTests(match, m.tests, deadline)
	fuzzRan, fuzzOk := runFuzzTargets(match, m.fuzzTargets, deadline)
	exampleRan, exampleOk := runExamples(match, m.examples)
	stopAlarm()
	if !testRan && !exampleRan && !fuzzRan && *matchBenchmarks == "" && *matchFuzz == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	ok = ok && exampleOk && fuzzOk
	if !ok || !runBenchmarks(m.deps.ImportPath(), match, m.benchmarks) || !runFuzzing(m.deps, match, m.fuzzTargets) {
		fmt.Print(chatty.prefix(), "FAIL\n")
		return 1
	}
	fmt.Print(chatty.prefix(), "PASS\n")
	return 0
}

// shuffle brings tests and benchmarks into a random order.
func (m *M) shuffle() error {
	seed := time.Now().UnixNano()
	if *shuffle != "on" {
		var err error
		if seed, err = strconv.ParseInt(*shuffle, 10, 64); err != nil {
			return err
		}
	}
	deps, ok := m.deps.(shuffling)
	if !ok {
		return errors.New("not in this program")
	}
	fmt.Println("-test.shuffle", seed)
	random := deps.Shuffle(seed)
	random(len(m.tests), func(i, j int) { m.tests[i], m.tests[j] = m.tests[j], m.tests[i] })
	random(len(m.benchmarks), func(i, j int) { m.benchmarks[i], m.benchmarks[j] = m.benchmarks[j], m.benchmarks[i] })
	return nil
}

// list prints the names that -list chooses.
func (m *M) list(match matchFunc) {
	if _, err := match(*matchList, "non-empty"); err != nil {
		fmt.Fprintf(os.Stderr, "testing: invalid regexp in -test.list (%q): %s\n", *matchList, err)
		os.Exit(1)
	}
	var names []string
	for _, test := range m.tests {
		names = append(names, test.Name)
	}
	for _, benchmark := range m.benchmarks {
		names = append(names, benchmark.Name)
	}
	for _, target := range m.fuzzTargets {
		names = append(names, target.Name)
	}
	for _, example := range m.examples {
		names = append(names, example.Name)
	}
	var text strings.Builder
	for _, name := range names {
		if ok, _ := match(*matchList, name); ok {
			text.WriteString(name + "\n")
		}
	}
	fmt.Print(text.String())
}

// haveExamples tells whether the program has examples.
var haveExamples bool

// RunTests runs tests and tells whether all have passed. It is of the past.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	var deadline time.Time
	if *timeout > 0 {
		deadline = time.Now().Add(*timeout)
	}
	ran, ok := runTests(matchString, tests, deadline)
	if !ran && !haveExamples {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	return ok
}

// runTests runs tests as often as -count and -cpu say.
func runTests(match matchFunc, tests []InternalTest, deadline time.Time) (ran, ok bool) {
	ok = true
	for range cpuList {
		for i := uint(0); i < *count; i++ {
			if shouldFailFast() || i > 0 && !ran {
				break
			}
			state := newTestState(*parallel, newMatcher(match, *matchRun(), "-test.run", *skip))
			state.deadline = deadline
			root := newRoot(state)
			tRunner(root, func(t *T) {
				for _, test := range tests {
					t.Run(test.Name, test.F)
				}
			})
			select {
			case <-root.signal:
			default:
				panic("internal error: tRunner exited without sending on t.signal")
			}
			ok = ok && !root.Failed()
			ran = ran || root.ran
		}
	}
	return ran, ok
}

// matchRun is the value of -run. (Parameters called match hide the variable.)
func matchRun() *string { return match }
