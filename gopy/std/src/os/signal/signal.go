// Package signal lets a program handle signals: of the system's, such as that of Ctrl-C, and those that it sends to itself.
//
// A signal that the program sends to itself is handled at once. For those from outside, a goroutine looks a few times per second while some
// are wanted. A program that waits for signals only, therefore, never counts as deadlocked.
package signal

import (
	"os"
	"syscall"
	"time"
)

const numSignals = 65

// Ways of handling a signal.
const (
	usual = iota // as if this package were not there
	ignored
	caught // it goes to channels
)

var actions [numSignals]uint8

// A handler is a channel and the signals that go to it.
type handler struct {
	c    chan<- os.Signal
	want [numSignals]bool
}

var handlers []*handler

var (
	hooked   bool // deliver was given to onSignal
	watching bool // the goroutine that looks for signals runs
)

const lookEvery = 20 * time.Millisecond

// number returns the number of a signal, or -1.
func number(sig os.Signal) int {
	if s, ok := sig.(syscall.Signal); ok && s >= 0 && s < numSignals {
		return int(s)
	}
	return -1
}

// each calls f for the numbers of signals, or if there are none, for all numbers.
func each(signals []os.Signal, f func(n int)) {
	if len(signals) == 0 {
		for n := 0; n < numSignals; n++ {
			f(n)
		}
	}
	for _, sig := range signals {
		if n := number(sig); n >= 0 {
			f(n)
		}
	}
}

// set changes what happens with a signal.
func set(n int, action uint8) {
	if actions[n] == action {
		return
	}
	actions[n] = action
	setAction(n, int(action))
	if !hooked {
		hooked = true
		onSignal(deliver)
	}
	if action == caught && !watching {
		watching = true
		go watch()
	}
}

// watch delivers signals from outside, as long as some are wanted.
func watch() {
	for anyCaught() {
		time.Sleep(lookEvery)
		for sig, ok := pending(); ok; sig, ok = pending() {
			deliver(sig)
		}
	}
	watching = false
}

func anyCaught() bool {
	for _, action := range actions {
		if action == caught {
			return true
		}
	}
	return false
}

// deliver sends a signal to the channels that want it. It tells whether the signal has no other effect.
func deliver(sig syscall.Signal) bool {
	switch actions[sig] {
	case usual:
		return false
	case ignored:
		return true
	}
	for _, h := range handlers {
		if h.want[sig] {
			select {
			case h.c <- sig:
			default:
			}
		}
	}
	return true
}

// Notify sends signals, all of them if none is named, to c from now on, and takes their usual effect away. It does not wait for c: there must
// be room enough. Calls with the same channel add up, and several channels get the same signals.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	var h *handler
	for _, known := range handlers {
		if known.c == c {
			h = known
		}
	}
	if h == nil {
		h = &handler{c: c}
		handlers = append(handlers, h)
	}
	each(sig, func(n int) {
		h.want[n] = true
		set(n, caught)
	})
}

// Stop ends what Notify did for c.
func Stop(c chan<- os.Signal) {
	var kept []*handler
	for _, h := range handlers {
		if h.c != c {
			kept = append(kept, h)
		}
	}
	handlers = kept
	for n := range actions {
		if actions[n] == caught && !wanted(n) {
			set(n, usual)
		}
	}
}

func wanted(n int) bool {
	for _, h := range handlers {
		if h.want[n] {
			return true
		}
	}
	return false
}

// cancel ends what Notify did about signals.
func cancel(signals []os.Signal, action uint8) {
	each(signals, func(n int) {
		for _, h := range handlers {
			h.want[n] = false
		}
		set(n, action)
	})
}

// Ignore makes signals, all of them if none is named, do nothing.
func Ignore(sig ...os.Signal) { cancel(sig, ignored) }

// Ignored tells whether a signal does nothing, because of Ignore.
func Ignored(sig os.Signal) bool {
	n := number(sig)
	return n >= 0 && actions[n] == ignored
}

// Reset gives signals, all of them if none is named, their usual effect back, after Notify and Ignore.
func Reset(sig ...os.Signal) { cancel(sig, usual) }
