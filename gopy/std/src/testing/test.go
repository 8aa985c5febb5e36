// Tests and subtests.

package testing

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"
)

// T is what a test function gets: by its methods it says how the test goes. A test ends when its function returns, or calls FailNow,
// SkipNow or a method that does. These must be called by the test's own goroutine; others, such as Errorf, may be called by all at any time.
type T struct {
	common
	denyParallel bool // it has changed what all tests share
	state        *testState
}

// InternalTest is a test function and its name. It is for the program that go test makes.
type InternalTest struct {
	Name string
	F    func(*T)
}

const parallelConflict = "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"

// Setenv sets a variable of the environment, and sets it back when the test has ended. Neither the test nor one above it can be parallel.
func (t *T) Setenv(key, value string) {
	t.checkParallel()
	t.common.Setenv(key, value)
}

// Chdir changes the working directory, and changes it back when the test has ended. Neither the test nor one above it can be parallel.
func (t *T) Chdir(dir string) {
	t.checkParallel()
	t.common.Chdir(dir)
}

func (t *T) checkParallel() {
	for c := &t.common; c != nil; c = c.parent {
		if c.isParallel {
			panic(parallelConflict)
		}
	}
	t.denyParallel = true
}

// Deadline returns when the time that -timeout sets is over; ok is false if there is no limit.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	if t.inBubble {
		panic("testing: t.Deadline called inside synctest bubble")
	}
	return t.state.deadline, !t.state.deadline.IsZero()
}

// Parallel has the test run together with other parallel ones, when all that are not parallel have ended.
func (t *T) Parallel() {
	if t.isParallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.inBubble {
		panic("testing: t.Parallel called inside synctest bubble")
	}
	if t.denyParallel {
		panic(parallelConflict)
	}
	if t.parent.barrier == nil {
		return
	}
	t.isParallel = true
	t.duration += time.Since(t.start) // waiting does not count
	t.parent.sub = append(t.parent.sub, t)
	if t.chatty != nil {
		t.chatty.update(t.name, "=== PAUSE "+t.name+"\n")
	}
	stopsRunning(t.name)
	t.signal <- true
	<-t.parent.barrier
	t.state.waitParallel()
	parallelRunning++
	if t.chatty != nil {
		t.chatty.update(t.name, "=== CONT  "+t.name+"\n")
	}
	startsRunning(t.name)
	t.start = time.Now()
}

// Run runs f as a subtest, in a goroutine of its own, and waits until it ends or calls Parallel. It tells whether f has succeeded, or at
// least not failed before it called Parallel.
func (t *T) Run(name string, f func(t *T)) bool {
	if t.inBubble {
		panic("testing: t.Run called inside synctest bubble")
	}
	if t.isCleaning() {
		panic("testing: t.Run called during t.Cleanup")
	}
	t.hasSub = true
	fullName, ok, _ := t.state.match.fullName(&t.common, name)
	if !ok || shouldFailFast() {
		return true
	}
	sub := newT(&t.common, t.state, fullName, context.Background())
	sub.creator = stack()
	if sub.chatty != nil {
		sub.chatty.update(sub.name, "=== RUN   "+sub.name+"\n")
	}
	startsRunning(sub.name)
	go tRunner(sub, f)
	if !<-sub.signal {
		// The subtest has called FailNow on this test.
		runtime.Goexit()
	}
	if sub.chatty != nil && sub.chatty.json {
		sub.chatty.update(t.name, "=== NAME  "+t.name+"\n")
	}
	return !sub.Failed()
}

// newT makes a test below another one.
func newT(parent *common, state *testState, name string, ctx context.Context) *T {
	t := &T{state: state}
	t.barrier = make(chan bool)
	t.signal = make(chan bool, 1)
	t.name = name
	t.parent = parent
	t.level = parent.level + 1
	t.chatty = parent.chatty
	t.ctx, t.cancelCtx = context.WithCancel(ctx)
	return t
}

var errNilPanicOrGoexit = errors.New("test executed panic(nil) or runtime.Goexit")

// tRunner runs a test, and all that belongs to its end. It is the first function of the test's goroutine.
func tRunner(t *T, fn func(t *T)) {
	t.runner = "testing.tRunner"
	defer func() {
		value := recover()
		signal := true
		if value == nil && !t.isFinished() {
			// fn has panicked with nil, called Goexit, or ended another test.
			value = errNilPanicOrGoexit
			for p := t.parent; p != nil; p = p.parent {
				if !p.isFinished() {
					continue
				}
				if !t.isParallel {
					t.Errorf("%v: subtest may have called FailNow on a parent test", value)
					value = nil
				}
				signal = false
				break
			}
		}
		if value != nil && t.state.isFuzzing {
			t.failByPanic(value)
			value = nil
		}
		panicked := false
		defer func() {
			if panicked {
				return
			}
			if value != nil {
				panic(value)
			}
			if !t.inBubble {
				stopsRunning(t.name)
			}
			if t.isParallel {
				parallelRunning--
			}
			t.signal <- signal
		}()
		// doPanic ends the program with a panic, after printing what all tests up to the root have to say.
		doPanic := func(value any) {
			t.Fail()
			if v := t.runCleanup(true); v != nil {
				t.Logf("cleanup panicked with %v", v)
			}
			for c := &t.common; c.parent != nil && !c.inBubble; c = c.parent {
				c.duration += time.Since(c.start)
				c.endLine()
				handOverResult("FAIL", c.name)
				c.flushToParent(fmt.Sprintf("--- FAIL: %s (%s)\n", c.name, inSeconds(c.duration)))
				if v := c.parent.runCleanup(true); v != nil {
					c.parent.say(fmt.Sprintf("cleanup panicked with %v", v))
				}
			}
			panicked = true
			panic(value)
		}
		if value != nil {
			doPanic(value)
		}
		t.duration += time.Since(t.start)
		if len(t.sub) > 0 {
			// Now the parallel subtests may run.
			t.state.release()
			stopsRunning(t.name)
			close(t.barrier)
			for _, sub := range t.sub {
				<-sub.signal
			}
			began := time.Now()
			startsRunning(t.name)
			v := t.runCleanup(true)
			t.duration += time.Since(began)
			if v != nil {
				doPanic(v)
			}
			if !t.isParallel {
				t.state.waitParallel()
			}
		} else if t.isParallel {
			t.state.release()
		}
		for c := &t.common; c.parent != nil; c = c.parent {
			c.endLine()
		}
		if t.Failed() {
			numFailed++
		}
		t.report()
		t.mu.Lock()
		t.done = true
		t.mu.Unlock()
		if t.parent != nil && !t.hasSub {
			t.setRan()
		}
	}()
	defer func() {
		if len(t.sub) == 0 {
			t.runCleanup(false)
		}
	}()
	t.start = time.Now()
	fn(t)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

// failByPanic marks a test with a panic's value as failed.
func (t *T) failByPanic(value any) {
	prefix := "panic: "
	if value == errNilPanicOrGoexit {
		prefix = ""
	}
	stack := make([]byte, 4096)
	stack = stack[:runtime.Stack(stack, false)]
	t.Errorf("%s%s\n%s\n", prefix, value, stack)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

// say adds a text to what the test prints; the root prints it at once.
func (c *common) say(text string) {
	if c.parent == nil {
		io.WriteString(c.w, text)
		return
	}
	c.mu.Lock()
	c.output = appendIndented(c.output, text)
	c.mu.Unlock()
}

// report prints how the test has ended.
func (t *T) report() {
	if t.parent != nil && !t.inBubble {
		t.common.report(t.duration)
	}
}

func (c *common) report(d time.Duration) {
	word := "PASS"
	switch {
	case c.Failed():
		word = "FAIL"
	case c.Skipped():
		word = "SKIP"
	}
	handOverResult(word, c.name)
	if c.chatty == nil && word != "FAIL" {
		return
	}
	c.flushToParent(fmt.Sprintf("--- %s: %s (%s)\n", word, c.name, inSeconds(d)))
}

// newRoot makes the root of a tree of tests.
func newRoot(state *testState) *T {
	t := &T{state: state}
	t.isRoot = true
	t.signal = make(chan bool, 1)
	t.barrier = make(chan bool)
	t.w = os.Stdout
	t.ctx, t.cancelCtx = context.WithCancel(context.Background())
	if Verbose() {
		t.chatty = newChattyPrinter(t.w)
	}
	return t
}
