// Fuzz targets: functions that should hold for all inputs. Here they are run with their seed inputs: those given to Add, and the files below
// testdata/fuzz. What -fuzz does is in fuzzing.go.

package testing

import (
	"context"
	"fmt"
	"os"
	"reflect"
	"time"
)

// F is what a fuzz target gets. It gives seed inputs to Add and then calls Fuzz.
type F struct {
	common
	state      *testState
	corpus     []corpusEntry
	fuzzCalled bool
	support    fuzzSupport // nil: it is run with its seed inputs only
}

// InternalFuzzTarget is a fuzz target and its name. It is for the program that go test makes.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// corpusEntry is an input; name stands behind that of the target.
type corpusEntry struct {
	name   string
	values []any
}

// Helper marks the calling function as a helper: messages from it show the line from which it was called.
func (f *F) Helper() {
	if f.inFuzzFn {
		panic("testing: f.Helper was called inside the fuzz target, use t.Helper instead")
	}
	f.addHelper()
}

// Fail marks the target as failed; it goes on.
func (f *F) Fail() {
	if f.inFuzzFn {
		panic("testing: f.Fail was called inside the fuzz target, use t.Fail instead")
	}
	f.common.Fail()
}

// Skipped tells whether the target was skipped.
func (f *F) Skipped() bool {
	if f.inFuzzFn {
		panic("testing: f.Skipped was called inside the fuzz target, use t.Skipped instead")
	}
	return f.common.Skipped()
}

// Add adds a seed input: the arguments of the function given to Fuzz, without the first.
func (f *F) Add(args ...any) {
	var values []any
	for _, arg := range args {
		t := reflect.TypeOf(arg)
		if t == nil || !canFuzz(t) {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", t))
		}
		values = append(values, arg)
	}
	f.corpus = append(f.corpus, corpusEntry{fmt.Sprintf("seed#%d", len(f.corpus)), values})
}

// canFuzz tells whether inputs may have a type: []byte, strings, bools and numbers other than complex ones, but no types defined by programs.
func canFuzz(t reflect.Type) bool {
	kind := t.Kind()
	if kind == reflect.Slice {
		return t == reflect.TypeFor[[]byte]()
	}
	isBasic := reflect.Bool <= kind && kind <= reflect.Float64 && kind != reflect.Uintptr || kind == reflect.String
	return isBasic && t.PkgPath() == ""
}

// Fuzz runs ff, a function with a *T and one or more inputs, with all seed inputs, each as a subtest. It can be called once.
func (f *F) Fuzz(ff any) {
	if f.fuzzCalled {
		panic("testing: F.Fuzz called more than once")
	}
	f.fuzzCalled = true
	if f.failed {
		return
	}
	f.Helper()
	fn := reflect.ValueOf(ff)
	types := inputTypes(fn.Type())
	for _, entry := range f.corpus {
		if err := checkCorpus(entry.values, types); err != nil {
			f.Fatal(err)
		}
	}
	files, err := readCorpus(corpusDir+"/"+f.name, types)
	if err != nil {
		f.Fatal(err)
	}
	if f.support != nil {
		f.fuzz(fn, types, append(f.corpus, files...))
		return
	}
	for _, entry := range append(f.corpus, files...) {
		name := f.name + "/" + entry.name
		if _, ok, _ := f.state.match.fullName(nil, name); ok && !shouldFailFast() {
			f.runInput(fn, name, entry.values)
		}
	}
}

// inputTypes returns the types of the inputs that a function takes; it panics if the function is not as it should be.
func inputTypes(fn reflect.Type) []reflect.Type {
	if fn.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	if fn.NumIn() < 2 || fn.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if fn.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	var types []reflect.Type
	for i := 1; i < fn.NumIn(); i++ {
		t := fn.In(i)
		if !canFuzz(t) {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", t))
		}
		types = append(types, t)
	}
	return types
}

// runInput runs the function with one input.
func (f *F) runInput(fn reflect.Value, name string, values []any) {
	t := newT(&f.common, f.state, name, f.ctx)
	t.creator = stack()
	if t.chatty != nil {
		t.chatty.update(t.name, "=== RUN   "+t.name+"\n")
	}
	f.inFuzzFn = true
	go tRunner(t, func(t *T) {
		args := []reflect.Value{reflect.ValueOf(t)}
		for _, v := range values {
			args = append(args, reflect.ValueOf(v))
		}
		fn.Call(args)
	})
	<-t.signal
	if t.chatty != nil && t.chatty.json {
		t.chatty.update(f.name, "=== NAME  "+f.name+"\n")
	}
	f.inFuzzFn = false
}

// runFuzzTargets runs the targets that -run chooses, as often as -count and -cpu say.
func runFuzzTargets(match matchFunc, targets []InternalFuzzTarget, deadline time.Time) (ran, ok bool) {
	ok = true
	if len(targets) == 0 {
		return
	}
	m := newMatcher(match, *matchRun(), "-test.run", *skip)
	var fuzzed *matcher // those that runFuzzing runs
	if *matchFuzz != "" {
		fuzzed = newMatcher(match, *matchFuzz, "-test.fuzz", *skip)
	}
	for range cpuList {
		for i := uint(0); i < *count && !shouldFailFast(); i++ {
			state := newTestState(*parallel, m)
			state.deadline = deadline
			root := common{w: os.Stdout, isRoot: true}
			if Verbose() {
				root.chatty = newChattyPrinter(root.w)
			}
			for _, target := range targets {
				if shouldFailFast() {
					break
				}
				name, chosen, _ := m.fullName(nil, target.Name)
				if !chosen {
					continue
				}
				if fuzzed != nil {
					if _, later, _ := fuzzed.fullName(nil, target.Name); later {
						continue
					}
				}
				f := newF(&root, state, name)
				f.run(target.Fn)
				if f.chatty != nil && f.chatty.json {
					f.chatty.update("", "=== NAME  \n")
				}
				ok = ok && !f.Failed()
				ran = ran || f.ran
			}
			if !ran {
				break
			}
		}
	}
	return ran, ok
}

// newF makes a target below the root.
func newF(root *common, state *testState, name string) *F {
	f := &F{state: state}
	f.signal = make(chan bool, 1)
	f.barrier = make(chan bool)
	f.name = name
	f.parent = root
	f.level = 1
	f.chatty = root.chatty
	f.ctx, f.cancelCtx = context.WithCancel(context.Background())
	return f
}

// run runs it, in a goroutine of its own.
func (f *F) run(fn func(*F)) {
	if f.chatty != nil {
		f.chatty.update(f.name, "=== RUN   "+f.name+"\n")
	}
	go fRunner(f, fn)
	<-f.signal
}

// fRunner runs a target, and all that belongs to its end.
func fRunner(f *F, fn func(*F)) {
	f.runner = "testing.fRunner"
	defer func() {
		if f.Failed() {
			numFailed++
		}
		value := recover()
		if value == nil {
			skippedOrFailed := f.Skipped() || f.Failed()
			if !f.isFinished() && !skippedOrFailed {
				value = errNilPanicOrGoexit
			} else if !f.fuzzCalled && !skippedOrFailed {
				f.Error("returned without calling F.Fuzz, F.Fail, or F.Skip")
			}
		}
		panicked := false
		defer func() {
			if !panicked {
				f.signal <- true
			}
		}()
		doPanic := func(value any) {
			f.Fail()
			if v := f.runCleanup(true); v != nil {
				f.Logf("cleanup panicked with %v", v)
			}
			f.duration += time.Since(f.start)
			f.endLine()
			f.flushToParent(fmt.Sprintf("--- FAIL: %s (%s)\n", f.name, inSeconds(f.duration)))
			panicked = true
			panic(value)
		}
		if value != nil {
			doPanic(value)
		}
		f.duration += time.Since(f.start)
		if len(f.sub) > 0 {
			// Parallel subtests: the function given to Fuzz called Parallel.
			f.state.release()
			close(f.barrier)
			for _, sub := range f.sub {
				<-sub.signal
			}
			began := time.Now()
			v := f.runCleanup(true)
			f.duration += time.Since(began)
			if v != nil {
				doPanic(v)
			}
			f.state.waitParallel()
		}
		f.endLine()
		f.common.report(f.duration)
		f.mu.Lock()
		f.done = true
		f.mu.Unlock()
		f.setRan()
	}()
	defer func() {
		if len(f.sub) == 0 {
			f.runCleanup(false)
		}
	}()
	f.start = time.Now()
	fn(f)
	f.mu.Lock()
	f.finished = true
	f.mu.Unlock()
}
