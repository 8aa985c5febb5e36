// Which tests run: how many parallel ones at a time, and the list of those that run, for the report when time is over.

package testing

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// parallelRunning counts the parallel tests that run, numFailed the tests that have failed. There is one thread: no lock is needed where no
// other goroutine can come between.
var (
	parallelRunning int
	numFailed       int
)

func shouldFailFast() bool { return *failFast && numFailed > 0 }

// testState is shared by the tests of a tree.
type testState struct {
	match     *matcher
	deadline  time.Time
	isFuzzing bool // a panic is an error like others

	mu          sync.Mutex
	start       chan bool // gets a value for each test that waits and may go on
	running     int
	waiting     int
	maxParallel int
}

func newTestState(maxParallel int, m *matcher) *testState {
	return &testState{match: m, start: make(chan bool), maxParallel: maxParallel, running: 1}
}

// waitParallel waits until fewer tests run than may.
func (s *testState) waitParallel() {
	s.mu.Lock()
	if s.running < s.maxParallel {
		s.running++
		s.mu.Unlock()
		return
	}
	s.waiting++
	s.mu.Unlock()
	<-s.start
}

// release lets another test go on in place of one that has ended or only waits for its subtests.
func (s *testState) release() {
	s.mu.Lock()
	if s.waiting == 0 {
		s.running--
		s.mu.Unlock()
		return
	}
	s.waiting--
	s.mu.Unlock()
	s.start <- true
}

// running has the tests that run and when they began to.
var running = struct {
	mu    sync.Mutex
	since map[string]time.Time
}{}

func startsRunning(name string) {
	running.mu.Lock()
	defer running.mu.Unlock()
	if running.since == nil {
		running.since = make(map[string]time.Time)
	}
	running.since[name] = time.Now()
}

func stopsRunning(name string) {
	running.mu.Lock()
	defer running.mu.Unlock()
	delete(running.since, name)
}

// runningList returns the names of the tests that run, each with its time.
func runningList() []string {
	running.mu.Lock()
	defer running.mu.Unlock()
	var list []string
	for name, since := range running.since {
		list = append(list, fmt.Sprintf("%s (%v)", name, time.Since(since).Round(time.Second)))
	}
	slices.Sort(list)
	return list
}

// startAlarm has the program end with a panic when the time that -timeout sets is over, and returns when that is. stopAlarm stops it.
func startAlarm() (deadline time.Time) {
	if *timeout <= 0 {
		return
	}
	alarm.when = runtimeNano() + int64(*timeout)
	alarm.f = timeIsOver
	// A timer with a channel at which nobody waits does not keep the program from finding that all its goroutines wait for each other.
	alarm.arg = make(chan time.Time)
	startTimer(&alarm)
	return time.Now().Add(*timeout)
}

func stopAlarm() {
	if *timeout > 0 {
		stopTimer(&alarm)
	}
}

var alarm runtimeTimer

func timeIsOver(any, int64) {
	go func() {
		text := fmt.Sprintf("test timed out after %v", *timeout)
		if list := runningList(); len(list) > 0 {
			text += "\nrunning tests:"
			for _, name := range list {
				text += "\n\t" + name
			}
		}
		traceAll()
		panic(text)
	}()
}
