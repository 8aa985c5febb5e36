// Sleep, Timer, Ticker.
//
// A timer's channel has room for one time, so that the runtime need not wait for a receiver. Stop and Reset take out what is left in
// it: a channel never gives a time that is out of date.

package time

// Sleep pauses the goroutine for at least d.
func Sleep(d Duration) {
	if d > 0 {
		runtimeSleep(int64(d))
	}
}

// due returns when d will have passed by runtimeNano's clock.
func due(d Duration) int64 {
	now := runtimeNano()
	if d <= 0 {
		return now
	}
	if when := now + int64(d); when > 0 {
		return when
	}
	return 1<<63 - 1
}

// sendTime sends when the timer was due, if there is room.
func sendTime(arg any, delta int64) {
	select {
	case arg.(chan Time) <- Now().Add(Duration(-delta)):
	default:
	}
}

// callFunc starts a goroutine.
func callFunc(arg any, delta int64) {
	go arg.(func())()
}

// take stops a timer and empties its channel. It tells whether the timer was running or the channel was not empty.
func (r *runtimeTimer) take(c <-chan Time) bool {
	active := stopTimer(r)
	select {
	case <-c: // nil for AfterFunc
		active = true
	default:
	}
	return active
}

// A Timer is a single event. It is made by NewTimer or AfterFunc.
type Timer struct {
	// C gives the time when the timer is due, unless it is AfterFunc's.
	C <-chan Time

	r runtimeTimer
}

// NewTimer returns a timer that sends the time to its channel after at least d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	timerChan(c)
	t := &Timer{C: c, r: runtimeTimer{when: due(d), f: sendTime, arg: c}}
	startTimer(&t.r)
	return t
}

// After returns the channel of a new timer.
func After(d Duration) <-chan Time {
	return NewTimer(d).C
}

// AfterFunc returns a timer that calls f in a goroutine of its own after at least d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{r: runtimeTimer{when: due(d), f: callFunc, arg: f}}
	startTimer(&t.r)
	return t
}

// Stop stops the timer, and tells whether it did: not if the time was received or f was called, or the timer was stopped before.
func (t *Timer) Stop() bool {
	if t.r.f == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return t.r.take(t.C)
}

// Reset starts the timer anew, to be due after d. It returns what Stop would.
func (t *Timer) Reset(d Duration) bool {
	if t.r.f == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	active := t.r.take(t.C)
	t.r.when = due(d)
	startTimer(&t.r)
	return active
}

// A Ticker is an event that repeats. It is made by NewTicker.
type Ticker struct {
	// C gives the time at intervals. Times for which there is no room are left out.
	C <-chan Time

	r runtimeTimer
}

// NewTicker returns a ticker with the given interval, which must be positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	timerChan(c)
	t := &Ticker{C: c, r: runtimeTimer{when: due(d), period: int64(d), f: sendTime, arg: c}}
	startTimer(&t.r)
	return t
}

// Tick returns the channel of a new ticker, or nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

// Stop stops the ticker. It does not close the channel.
func (t *Ticker) Stop() {
	if t.r.f != nil {
		t.r.take(t.C)
	}
}

// Reset starts the ticker anew with another interval, which must be positive.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r.f == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.r.take(t.C)
	t.r.when, t.r.period = due(d), int64(d)
	startTimer(&t.r)
}
