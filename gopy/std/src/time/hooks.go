// What time needs from the runtime: clocks, time zones, sleep and timers.

package time

import _ "unsafe" // for go:linkname

// runtimeNow returns the time of day in seconds and nanoseconds since 1970 (UTC), and runtimeNano's clock at that moment.
//
//go:linkname runtimeNow runtime.now
func runtimeNow() (sec int64, nsec int32, mono int64)

// runtimeNano returns a clock that nobody sets: the nanoseconds since the program started, at least 1. Timers go by it.
//
//go:linkname runtimeNano runtime.nano
func runtimeNano() int64

// runtimeSleep parks the goroutine until runtimeNano's clock has advanced by ns, which is positive. The state of the goroutine reads
// "sleep" in traces.
//
//go:linkname runtimeSleep runtime.sleep
func runtimeSleep(ns int64)

// A runtimeTimer is what the runtime has in its heap of timers, ordered by when. The runtime knows this type by its layout.
//
// When runtimeNano's clock is at or past when, the runtime takes the timer off, or if period is positive, adds
// period*(1+delta/period) to when, with delta = clock-when, and leaves it in the heap. Then it calls f(arg, delta). f does not block
// (it starts a goroutine or sends to a channel if there is room), may be called by the scheduler outside of all goroutines, and may
// start and stop timers. Timers that are due at the same time fire in the order of when, equal ones in the order in which they
// were started.
//
// While timers are in the heap and all goroutines are parked, the program waits for the first one. But a timer with a channel at
// which no goroutine waits (arg is a chan Time, and not a func()) cannot wake anybody: if there are only such ones, that is a
// deadlock.
type runtimeTimer struct {
	when   int64                      // offset 0: by runtimeNano's clock
	period int64                      // offset 8: 0 if it fires once
	f      func(arg any, delta int64) // offset 16
	arg    any                        // offset 24
	index  int                        // offset 40: for the runtime; 0 at first, and must be 0 whenever the timer is not in the heap
}

// startTimer puts a timer that is not in the heap into it. when may lie in the past: then it fires at the next occasion.
//
//go:linkname startTimer runtime.startTimer
func startTimer(t *runtimeTimer)

// stopTimer takes the timer off the heap, and tells whether it was there.
//
//go:linkname stopTimer runtime.stopTimer
func stopTimer(t *runtimeTimer) bool

// localZone describes the local time zone: by the contents of a TZif file (RFC 9636) in data, or if that is "", by an abbreviation
// such as CET and an offset in seconds east of UTC, which then apply at all times. It is called once, when first needed.
//
//go:linkname localZone runtime.localZone
func localZone() (name string, offset int, data string)

// zoneData returns the contents of the TZif file of a zone such as "Europe/Paris"; ok is false if there is none. The name is
// not empty, does not begin with a slash or backslash and has no ".." in it, but can be anything else.
//
//go:linkname zoneData runtime.zoneData
func zoneData(name string) (data string, ok bool)

// timerChan marks the channel of a timer: its one place is not seen from outside, so len and cap are 0.
//
//go:linkname timerChan runtime.timerchan
func timerChan(c chan Time)
