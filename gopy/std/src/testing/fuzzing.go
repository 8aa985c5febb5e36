// Fuzzing: go test -fuzz runs one fuzz target with inputs that are made up, until one fails, or time or executions are used up.
//
// Inputs are made by changing known ones (mutate.go). If the package that is tested has counters (see cover.go), an input that reaches code
// that no other has reached, or reaches it far more often, is kept and changed further. All runs in this program, one input after the other.

package testing

import (
	"errors"
	"fmt"
	"io"
	"math/bits"
	"os"
	"reflect"
	"runtime"
	"strings"
	"time"
)

// fuzzSupport is what the program tells if -fuzz is given.
type fuzzSupport interface {
	Counters() [][]uint32         // of the code that is tested
	InputName(text []byte) string // the name of the file for an input
}

// logEvery is how often the state is printed, minimizeTime how long a failing input is made smaller.
const logEvery = 3 * time.Second

// fuzzer is a run of -fuzz.
type fuzzer struct {
	f       *F
	fn      reflect.Value
	types   []reflect.Type
	support fuzzSupport
	mutator mutator

	corpus      []corpusEntry // inputs to be changed: those given first, then the interesting ones
	counters    [][]uint32
	seen        [][]uint8 // for each counter, the magnitudes it has had
	seeds       int
	interesting int
	execs       int64

	start     time.Time
	lastLog   time.Time
	lastExecs int64
}

// runFuzzing fuzzes the target that -fuzz chooses. It tells whether nothing has failed.
func runFuzzing(deps testDeps, match matchFunc, targets []InternalFuzzTarget) (ok bool) {
	if len(targets) == 0 || *matchFuzz == "" {
		return true
	}
	m := newMatcher(match, *matchFuzz, "-test.fuzz", *skip)
	var target *InternalFuzzTarget
	var matched []string
	for i := range targets {
		if name, ok, _ := m.fullName(nil, targets[i].Name); ok {
			matched = append(matched, name)
			target = &targets[i]
		}
	}
	if len(matched) == 0 {
		fmt.Fprintln(os.Stderr, "testing: warning: no fuzz tests to fuzz")
		return true
	}
	if len(matched) > 1 {
		fmt.Fprintf(os.Stderr, "testing: will not fuzz, -fuzz matches more than one fuzz test: %v\n", matched)
		return false
	}
	support, ok := deps.(fuzzSupport)
	if !ok {
		fmt.Fprintln(os.Stderr, "testing: this program was not made for -fuzz")
		return false
	}
	state := newTestState(1, m)
	state.isFuzzing = true
	root := common{w: os.Stdout, isRoot: true}
	if Verbose() {
		root.chatty = newChattyPrinter(root.w)
	}
	f := newF(&root, state, matched[0])
	f.support = support
	f.run(target.Fn)
	if f.chatty != nil {
		f.chatty.update("", "=== NAME  \n")
	}
	return !f.Failed()
}

// fuzz is what F.Fuzz does with -fuzz, after all seed inputs were found.
func (f *F) fuzz(fn reflect.Value, types []reflect.Type, corpus []corpusEntry) {
	z := &fuzzer{f: f, fn: fn, types: types, support: f.support, corpus: corpus, seeds: len(corpus)}
	z.counters = z.support.Counters()
	for _, file := range z.counters {
		z.seen = append(z.seen, make([]uint8, len(file)))
	}
	z.start = time.Now()
	z.lastLog = z.start
	err := z.all()
	if err == nil {
		return
	}
	f.common.Fail()
	text := err.Error() + "\n"
	var failing *failingInput
	if errors.As(err, &failing) {
		text += "Failing input written to " + corpusDir + "/" + f.name + "/" + failing.name + "\n"
		text += "To re-run:\ngo test -run=" + f.name + "/" + failing.name + "\n"
	}
	f.say(text)
}

// failingInput is the error of an input that was found; name is that of its file.
type failingInput struct{ name, output string }

func (e *failingInput) Error() string { return e.output }

// all runs the seed inputs, then others. The result is what has failed.
func (z *fuzzer) all() error {
	if len(z.corpus) == 0 {
		z.log("warning: starting with empty corpus\n")
		var zero []any
		for _, t := range z.types {
			zero = append(zero, reflect.Zero(t).Interface())
		}
		z.corpus = append(z.corpus, corpusEntry{values: zero})
		z.logState()
	} else {
		z.logBaseline(0, "")
	}
	for i, entry := range z.corpus {
		output, ok := z.run(entry.values)
		if !ok && z.seeds > 0 {
			z.log("failure while testing seed corpus entry: " + z.f.name + "/" + entry.name + "\n")
			z.logBaseline(i, "")
			return errors.New(output)
		}
		if !ok {
			return z.fail(entry.values, output)
		}
		z.isNew()
	}
	if z.seeds > 0 {
		z.logBaseline(z.seeds, ", now fuzzing with 1 workers")
	}
	z.execs = 0
	for !z.isOver() {
		values := z.mutator.change(z.pick().values)
		output, ok := z.run(values)
		if !ok {
			return z.fail(values, output)
		}
		if z.isNew() {
			z.corpus = append(z.corpus, corpusEntry{values: values})
			z.interesting++
		}
		if z.execs&0xff == 0 {
			runtime.Gosched()
		}
	}
	z.logState()
	return nil
}

// isOver tells whether -fuzztime is used up. It prints the state now and then.
func (z *fuzzer) isOver() bool {
	if fuzzTime.n > 0 {
		return z.execs >= int64(fuzzTime.n)
	}
	if z.execs&0xf != 0 {
		return false
	}
	now := time.Now()
	if fuzzTime.d > 0 && now.Sub(z.start) >= fuzzTime.d {
		return true
	}
	if now.Sub(z.lastLog) >= logEvery {
		z.logState()
	}
	return false
}

// pick chooses an input to be changed; those found last more often than others.
func (z *fuzzer) pick() *corpusEntry {
	n := len(z.corpus)
	if n > 8 && z.mutator.below(2) == 0 {
		return &z.corpus[n-1-z.mutator.below(8)]
	}
	return &z.corpus[z.mutator.below(n)]
}

// run calls the function with an input; what the test says if it fails.
func (z *fuzzer) run(values []any) (output string, ok bool) {
	z.execs++
	for _, file := range z.counters {
		clear(file)
	}
	var text strings.Builder
	top := common{w: &text, isRoot: true}
	t := newT(&top, z.f.state, z.f.name, z.f.ctx)
	t.chatty = nil
	z.f.inFuzzFn = true
	go tRunner(t, func(t *T) {
		args := make([]reflect.Value, 1, 1+len(values))
		args[0] = reflect.ValueOf(t)
		for _, v := range values {
			if b, isBytes := v.([]byte); isBytes {
				v = append([]byte(nil), b...) // the function may change it
			}
			args = append(args, reflect.ValueOf(v))
		}
		z.fn.Call(args)
	})
	<-t.signal
	z.f.inFuzzFn = false
	if t.Failed() {
		return text.String(), false
	}
	return "", true
}

// isNew tells whether the last run has done what none before has.
func (z *fuzzer) isNew() bool {
	found := false
	for i, file := range z.counters {
		for j, n := range file {
			if n == 0 {
				continue
			}
			magnitude := uint8(1) << min(bits.Len32(n)-1, 7)
			if z.seen[i][j]&magnitude == 0 {
				z.seen[i][j] |= magnitude
				found = true
			}
		}
	}
	return found
}

// fail makes a failing input smaller, hands it over, and returns the error.
func (z *fuzzer) fail(values []any, output string) error {
	if len(values) == 1 && fuzzMinimizeTime.d+time.Duration(fuzzMinimizeTime.n) > 0 {
		values, output = z.minimize(values, output)
	}
	z.logState()
	text := writeInputs(values)
	name := z.support.InputName(text)
	handOver(handInput, []byte(z.f.name+"/"+name+"\n\n"+string(text)))
	return &failingInput{name, output}
}

// minimize makes a failing text or []byte shorter and simpler, as long as it fails.
func (z *fuzzer) minimize(values []any, output string) ([]any, string) {
	_, isString := values[0].(string)
	data, isBytes := values[0].([]byte)
	if isString {
		data = []byte(values[0].(string))
	} else if !isBytes {
		return values, output
	}
	z.log(fmt.Sprintf("fuzz: minimizing %d-byte failing input file\n", len(writeInputs(values))))
	end := time.Now().Add(fuzzMinimizeTime.d)
	left := fuzzMinimizeTime.n
	as := func(data []byte) []any {
		if isString {
			return []any{string(data)}
		}
		return []any{data}
	}
	shrink(data, func(smaller []byte) bool {
		said, ok := z.run(as(smaller))
		if ok {
			return false
		}
		values, output = as(append([]byte(nil), smaller...)), said
		return true
	}, func() bool {
		left--
		return fuzzMinimizeTime.n > 0 && left < 0 || fuzzMinimizeTime.n == 0 && time.Now().After(end)
	})
	return values, output
}

// Messages.

func (z *fuzzer) log(text string) { io.WriteString(os.Stderr, text) }

func (z *fuzzer) elapsed() string { return time.Since(z.start).Round(time.Second).String() }

func (z *fuzzer) logBaseline(done int, more string) {
	z.log(fmt.Sprintf("fuzz: elapsed: %s, gathering baseline coverage: %d/%d completed%s\n", z.elapsed(), done, z.seeds, more))
	z.lastLog = time.Now()
}

func (z *fuzzer) logState() {
	now := time.Now()
	rate := 0.0
	if spent := now.Sub(z.lastLog).Seconds(); spent > 0 {
		rate = float64(z.execs-z.lastExecs) / spent
	}
	z.log(fmt.Sprintf("fuzz: elapsed: %s, execs: %d (%.0f/sec), new interesting: %d (total: %d)\n",
		z.elapsed(), z.execs, rate, z.interesting, z.seeds+z.interesting))
	z.lastExecs, z.lastLog = z.execs, now
}
