// Once, OnceFunc, OnceValue, OnceValues.

package sync

import "sync/atomic"

// A Once calls one function once. It must not be copied after first use.
type Once struct {
	_ noCopy

	done atomic.Bool
	m    Mutex // held during the call
}

// Do calls f, unless Do was called before on o. It returns when the one call has returned, also by a panic.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done.Load() {
		return
	}
	defer o.done.Store(true)
	f()
}

// A firstCall remembers how the only call of a function ended.
type firstCall struct {
	once    Once
	ok      bool // it returned
	failure any  // otherwise what it panicked with
}

// do calls f if this is the first time, and panics like that call did.
func (c *firstCall) do(f func()) {
	c.once.Do(func() {
		defer c.end()
		f()
		c.ok = true
	})
	if !c.ok {
		panic(c.failure)
	}
}

func (c *firstCall) end() {
	c.failure = recover()
	if !c.ok {
		panic(c.failure)
	}
}

// OnceFunc returns a function that calls f when it is first called. If f panics, every call does with the same value.
func OnceFunc(f func()) func() {
	call := new(firstCall)
	run := func() {
		first := f
		f = nil // what it refers to is not needed any longer
		first()
	}
	return func() {
		if !call.ok {
			call.do(run)
		}
	}
}

// OnceValue returns a function that calls f when it is first called and always returns what that gave. If f panics, every call
// does with the same value.
func OnceValue[T any](f func() T) func() T {
	call := new(firstCall)
	var result T
	run := func() {
		first := f
		f = nil
		result = first()
	}
	return func() T {
		if !call.ok {
			call.do(run)
		}
		return result
	}
}

// OnceValues is OnceValue for a function with two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	call := new(firstCall)
	var result1 T1
	var result2 T2
	run := func() {
		first := f
		f = nil
		result1, result2 = first()
	}
	return func() (T1, T2) {
		if !call.ok {
			call.do(run)
		}
		return result1, result2
	}
}
