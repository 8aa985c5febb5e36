// What tests, benchmarks and fuzz targets have in common: a name and a place in the tree of tests, failing and skipping.

package testing

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"
)

// TB is the interface that T, B and F have in common. Other types cannot have it.
type TB interface {
	ArtifactDir() string
	Attr(key, value string)
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Chdir(dir string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	Context() context.Context
	Output() io.Writer

	private()
}

var (
	_ TB = (*T)(nil)
	_ TB = (*B)(nil)
	_ TB = (*F)(nil)
)

// maxStack is how many frames of a stack are looked at.
const maxStack = 50

// common is embedded in T, B and F. The root of a tree of tests has no parent and prints to w; others hand what they have to say to their
// parents when they have ended, unless -v has it printed at once.
type common struct {
	mu       sync.Mutex // for the fields up to the next empty line
	output   []byte     // what is to be printed when it has ended
	partial  []byte     // the beginning of a line, written to Output
	failed   bool
	skipped  bool
	finished bool // its function has returned, or it was ended by FailNow or SkipNow
	done     bool // all is over, subtests too
	ran      bool // it, or something below it, was run
	helpers  map[string]bool
	known    map[uintptr]bool // program counters of helpers
	cleanups []func()
	cleaning bool // cleanup functions are being called
	// While a cleanup function is called:
	cleanupName  string    // what calls it
	cleanupStack []uintptr // where it was registered

	w        io.Writer // where the root prints; of a benchmark, where results go
	chatty   *chattyPrinter
	bench    bool
	hasSub   bool   // it has called Run
	runner   string // the function that calls its function, if it runs in a goroutine of its own
	inFuzzFn bool   // the function given to Fuzz runs
	inBubble bool   // it is the part of its parent that synctest.Test runs: what it says is said by the parent

	isRoot     bool // what is said to it, by tests that are over, is lost
	parent     *common
	level      int
	creator    []uintptr // where the parent called Run
	name       string
	start      time.Time
	duration   time.Duration
	isParallel bool
	barrier    chan bool // closed when parallel subtests may go on; nil: there are none
	signal     chan bool // gets a value when it ends or waits for others because it is parallel
	sub        []*T      // parallel subtests

	tempDirMu  sync.Mutex
	tempDir    string
	tempDirErr error
	tempDirSeq int32

	artifactDir     string
	artifactDirErr  error
	artifactDirOnce sync.Once

	ctx       context.Context
	cancelCtx context.CancelFunc
}

func (c *common) private() {}

// Name returns the name: of a subtest with those above it, "TestXxx/sub".
func (c *common) Name() string { return c.name }

// checkFuzzFn panics if a method of F is called by the function given to Fuzz, which has a T.
func (c *common) checkFuzzFn(name string) {
	if c.inFuzzFn {
		panic(fmt.Sprintf("testing: f.%s was called inside the fuzz target, use t.%s instead", name, name))
	}
}

// setRan notes that a test was run.
func (c *common) setRan() {
	for ; c != nil; c = c.parent {
		c.mu.Lock()
		c.ran = true
		c.mu.Unlock()
	}
}

// Fail marks the test as failed; it goes on.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed tells whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends it, by [runtime.Goexit]; so it must be called by the goroutine that runs the test.
func (c *common) FailNow() {
	c.checkFuzzFn("FailNow")
	c.Fail()
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends it as FailNow does. If it has failed, it still has.
func (c *common) SkipNow() {
	c.checkFuzzFn("SkipNow")
	c.mu.Lock()
	c.skipped = true
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// Skipped tells whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// Context returns a context that is canceled just before the cleanup functions are called.
func (c *common) Context() context.Context {
	c.checkFuzzFn("Context")
	return c.ctx
}

func (c *common) isFinished() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.finished
}

func (c *common) isCleaning() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.cleaning
}

// flushToParent hands a line about how the test has ended, and what it has collected, to the parent; the root prints it.
func (c *common) flushToParent(line string) {
	p := c.parent
	p.mu.Lock()
	defer p.mu.Unlock()
	c.mu.Lock()
	defer c.mu.Unlock()
	text := line + string(c.output)
	c.output = c.output[:0]
	switch {
	case c.chatty != nil && (p.parent == nil || c.chatty.json):
		c.chatty.update(c.name, text)
	case p.parent == nil:
		io.WriteString(p.w, text)
	default:
		p.output = appendIndented(p.output, text)
	}
}

// indent is what lines that belong to a test begin with.
const indent = "    "

// appendIndented appends a text, each line indented.
func appendIndented(b []byte, text string) []byte {
	atStart := true
	for i := 0; i < len(text); i++ {
		if atStart {
			b = append(b, indent...)
		}
		b = append(b, text[i])
		atStart = text[i] == '\n'
	}
	return b
}

// inSeconds returns a duration as it stands behind the names of tests.
func inSeconds(d time.Duration) string { return fmt.Sprintf("%.2fs", d.Seconds()) }
