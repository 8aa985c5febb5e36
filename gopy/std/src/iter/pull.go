package iter

// Pull and Pull2: a push iterator runs in a coroutine of its own, and next and stop switch to it and back.
//
// What is independent of the types of the values is in coroutine. Its scheme:
//
//	next   sets wanted, switches to the iterator, and comes back when that has yielded or ended;
//	yield  clears wanted, leaves the value for next, and switches back; it is resumed by the following next or by stop;
//	stop   sets done and switches to the iterator, in which yield then returns false.
//
// A panic in the iterator ends it and is raised again in next or stop, and so is runtime.Goexit.

// coroutine is the state of an iterator that values are pulled from.
type coroutine struct {
	c        *coro
	done     bool // no values any more: the iterator has ended or been stopped
	wanted   bool // next waits for the iterator to yield
	finished bool // the iterator has returned; false at its end means that it panicked or called Goexit
	exited   bool // it called Goexit
	panicked any  // the value it panicked with
}

// start makes the coroutine, which waits for the first switch. run calls the iterator.
func (co *coroutine) start(run func()) {
	co.c = newcoro(func() {
		if co.done {
			return // stopped before the first value was asked for
		}
		defer co.end()
		run()
		co.finished = true
	})
}

// end runs deferred when the iterator returns, panics or exits.
func (co *coroutine) end() {
	if p := recover(); p != nil {
		co.panicked = p
	} else if !co.finished {
		co.exited = true
	}
	co.done = true
}

// resume switches to the iterator; back from it, a panic or an exit there goes on here.
func (co *coroutine) resume() {
	coroswitch(co.c)
	if co.panicked != nil {
		panic(co.panicked)
	}
	if co.exited {
		goexit()
	}
}

// stop ends the iterator if it has not ended.
func (co *coroutine) stop() {
	if !co.done {
		co.done = true
		co.resume()
	}
}

// Pull starts the iterator seq as a coroutine and returns two functions. next returns the next value of the sequence and
// true, or the zero value and false once it has ended. stop ends the iteration; it must be called if next has not reported
// the end, may be called more than once, and makes next report the end from then on.
//
// It is an error to call next or stop from several goroutines at once. If the iterator panics, the call of next or stop
// that it runs in panics with the same value.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var (
		co    coroutine
		value V
		ok    bool
	)
	yield := func(v V) bool {
		if co.done {
			return false
		}
		if !co.wanted {
			panic("iter.Pull: yield called again before next")
		}
		co.wanted = false
		value, ok = v, true
		coroswitch(co.c)
		return !co.done
	}
	co.start(func() {
		seq(yield)
		var zero V
		value, ok = zero, false
	})
	next = func() (v V, has bool) {
		if co.done {
			return v, false
		}
		if co.wanted {
			panic("iter.Pull: next called again before yield")
		}
		co.wanted = true
		co.resume()
		return value, ok
	}
	return next, co.stop
}

// Pull2 is [Pull] for a sequence of pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var (
		co    coroutine
		key   K
		value V
		ok    bool
	)
	yield := func(k K, v V) bool {
		if co.done {
			return false
		}
		if !co.wanted {
			panic("iter.Pull2: yield called again before next")
		}
		co.wanted = false
		key, value, ok = k, v, true
		coroswitch(co.c)
		return !co.done
	}
	co.start(func() {
		seq(yield)
		var noKey K
		var noValue V
		key, value, ok = noKey, noValue, false
	})
	next = func() (k K, v V, has bool) {
		if co.done {
			return k, v, false
		}
		if co.wanted {
			panic("iter.Pull2: next called again before yield")
		}
		co.wanted = true
		co.resume()
		return key, value, ok
	}
	return next, co.stop
}
