// Hooks for tests under real Go, on its own clocks and timers.

package time

import (
	"sync"
	real "time"
)

var began = real.Now().Add(-1)

func runtimeNow() (sec int64, nsec int32, mono int64) {
	now := real.Now()
	return now.Unix(), int32(now.Nanosecond()), int64(now.Sub(began))
}

func runtimeNano() int64 { return int64(real.Since(began)) }

func runtimeSleep(ns int64) { real.Sleep(real.Duration(ns)) }

type runtimeTimer struct {
	when   int64
	period int64
	f      func(arg any, delta int64)
	arg    any
	index  int
}

var (
	mu      sync.Mutex
	waiting = map[*runtimeTimer]*real.Timer{}
)

func startTimer(t *runtimeTimer) {
	mu.Lock()
	defer mu.Unlock()
	if t.index != 0 {
		panic("timer is started twice")
	}
	t.index = 1
	schedule(t)
}

func schedule(t *runtimeTimer) {
	var timer *real.Timer
	timer = real.AfterFunc(real.Duration(t.when-runtimeNano()), func() {
		mu.Lock()
		defer mu.Unlock()
		if waiting[t] != timer {
			return
		}
		delta := runtimeNano() - t.when
		if t.period > 0 {
			t.when += t.period * (1 + delta/t.period)
			schedule(t)
		} else {
			t.index = 0
			delete(waiting, t)
		}
		t.f(t.arg, delta)
	})
	waiting[t] = timer
}

func stopTimer(t *runtimeTimer) bool {
	mu.Lock()
	defer mu.Unlock()
	timer := waiting[t]
	if timer == nil {
		return false
	}
	timer.Stop()
	t.index = 0
	delete(waiting, t)
	return true
}

// ZoneData is what localZone and zoneData return, by name.
var ZoneData = map[string]string{}

func localZone() (name string, offset int, data string) { return "CET", 3600, ZoneData["Local"] }

func zoneData(name string) (data string, ok bool) {
	data, ok = ZoneData[name]
	return data, ok
}

func timerChan(c chan Time) {}
