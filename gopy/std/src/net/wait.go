// Waiting with deadlines.

package net

import (
	"sync"
	"time"
)

// networkWait is what a goroutine's state reads that waits for the network, see hooks.go.
const networkWait = "IO wait"

// waiters are goroutines that wait for a change of something that a mutex guards.
//
// With a home, a channel on which nothing is sent, they wait for channels. In a bubble of synctest that is a wait that only the
// bubble itself can end, if the home was made in the bubble too.
type waiters struct {
	semas []*uint32
	home  chan bool
	chans []chan bool
}

// wait gives mu up until the next wake, which may mean nothing: the caller looks again.
func (w *waiters) wait(mu *sync.Mutex, reason string) {
	if w.home != nil {
		woken := make(chan bool, 1)
		w.chans = append(w.chans, woken)
		mu.Unlock()
		select {
		case <-woken:
		case <-w.home:
		}
		mu.Lock()
		return
	}
	sema := new(uint32)
	w.semas = append(w.semas, sema)
	mu.Unlock()
	semacquire(sema, false, reason)
	mu.Lock()
}

// wake is called with the mutex held.
func (w *waiters) wake() {
	for _, sema := range w.semas {
		semrelease(sema)
	}
	for _, woken := range w.chans {
		woken <- true
	}
	w.semas, w.chans = nil, nil
}

// A deadline has passed or not; who waits is woken when it passes. All is guarded by the mutex that is given to set.
type deadline struct {
	passed bool
	timer  *time.Timer
}

// set is called with mu held.
func (d *deadline) set(t time.Time, mu *sync.Mutex, w *waiters) {
	d.stop()
	d.passed = false
	if t.IsZero() {
		return
	}
	left := time.Until(t)
	if left <= 0 {
		d.passed = true
		w.wake()
		return
	}
	var timer *time.Timer
	timer = time.AfterFunc(left, func() {
		mu.Lock()
		defer mu.Unlock()
		if d.timer == timer {
			d.timer = nil
			d.passed = true
			w.wake()
		}
	})
	d.timer = timer
}

func (d *deadline) stop() {
	if d.timer != nil {
		d.timer.Stop()
		d.timer = nil
	}
}
