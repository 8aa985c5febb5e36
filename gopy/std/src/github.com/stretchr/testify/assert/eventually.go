// Assertions about conditions that come to hold in time. A condition is asked at once and then at each tick, in a goroutine of
// its own; one that still runs is not asked a second time meanwhile.

package assert

import (
	"fmt"
	"runtime"
	"time"
)

// Eventually asserts that condition returns true within waitFor.
func Eventually(t TestingT, condition func() bool, waitFor time.Duration, tick time.Duration, msgAndArgs ...interface{}) bool {
	return poll(condition, waitFor, tick) || Fail(t, "Condition never satisfied", msgAndArgs...)
}

// Never asserts that condition does not return true within waitFor.
func Never(t TestingT, condition func() bool, waitFor time.Duration, tick time.Duration, msgAndArgs ...interface{}) bool {
	return !poll(condition, waitFor, tick) || Fail(t, "Condition satisfied", msgAndArgs...)
}

// EventuallyWithT asserts that condition returns within waitFor without a failed assertion on the CollectT it gets. If it
// never does, the failures of its last complete call are reported too.
func EventuallyWithT(t TestingT, condition func(collect *CollectT), waitFor time.Duration, tick time.Duration, msgAndArgs ...interface{}) bool {
	var last []error
	results := make(chan *CollectT, 1)
	ask := func() bool {
		collect := new(CollectT)
		defer func() { results <- collect }()
		condition(collect)
		return true
	}
	if pollWith(ask, results, func(c *CollectT) bool {
		last = c.errors
		return c.errors == nil
	}, waitFor, tick) {
		return true
	}
	for _, err := range last {
		t.Errorf("%v", err)
	}
	return Fail(t, "Condition never satisfied", msgAndArgs...)
}

func poll(condition func() bool, waitFor, tick time.Duration) bool {
	results := make(chan bool, 1)
	ask := func() bool {
		results <- condition()
		return true
	}
	return pollWith(ask, results, func(held bool) bool { return held }, waitFor, tick)
}

// pollWith starts ask until a result that it sends is good; it gives up after waitFor.
func pollWith[T any](ask func() bool, results chan T, good func(T) bool, waitFor, tick time.Duration) bool {
	timer := time.NewTimer(waitFor)
	defer timer.Stop()
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	var ticks <-chan time.Time
	go ask()
	for {
		select {
		case <-timer.C:
			return false
		case <-ticks:
			ticks = nil
			go ask()
		case result := <-results:
			if good(result) {
				return true
			}
			ticks = ticker.C
		}
	}
}

// CollectT is the TestingT of EventuallyWithT's condition: it keeps the failures. Its errors are nil as long as nothing failed.
type CollectT struct {
	errors []error
}

// Helper does nothing; it is there because testing.T has it.
func (CollectT) Helper() {}

// Errorf keeps a failure.
func (c *CollectT) Errorf(format string, args ...interface{}) {
	c.errors = append(c.errors, fmt.Errorf(format, args...))
}

// FailNow ends the call of the condition.
func (c *CollectT) FailNow() {
	if c.errors == nil {
		c.errors = []error{}
	}
	runtime.Goexit()
}

// Reset panics.
//
// Deprecated: That was a method for internal usage that should not have been published. Now just panics.
func (*CollectT) Reset() { panic("Reset() is deprecated") }

// Copy panics.
//
// Deprecated: That was a method for internal usage that should not have been published. Now just panics.
func (*CollectT) Copy(TestingT) { panic("Copy() is deprecated") }
