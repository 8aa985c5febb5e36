// WaitGroup.

package sync

import "sync/atomic"

// A WaitGroup counts tasks and waits until the count is 0. The zero value counts none. It must not be copied after first use.
type WaitGroup struct {
	noCopy noCopy

	state atomic.Uint64 // upper half: the counter; lower half: the number of waiters
	sema  uint32
}

// Add adds delta, which may be negative, to the counter; at 0 all waiters go on. It panics if the counter becomes negative.
func (wg *WaitGroup) Add(delta int) {
	state := wg.state.Add(uint64(delta) << 32)
	count, waiters := int32(state>>32), uint32(state)
	if count < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters == 0 {
		return
	}
	if delta > 0 && count == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if count > 0 {
		return
	}
	wg.state.Store(0)
	for ; waiters > 0; waiters-- {
		semrelease(&wg.sema)
	}
}

// Done subtracts 1 from the counter.
func (wg *WaitGroup) Done() {
	wg.Add(-1)
}

// Wait waits until the counter is 0.
func (wg *WaitGroup) Wait() {
	if int32(wg.state.Load()>>32) == 0 {
		return
	}
	wg.state.Add(1)
	semacquire(&wg.sema, false, "sync.WaitGroup.Wait")
	if wg.state.Load() != 0 {
		panic("sync: WaitGroup is reused before previous Wait has returned")
	}
}

// Go calls f in a new goroutine that counts as a task until f returns. f must not panic.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer wg.finish()
		f()
	}()
}

// finish ends a task of Go. The count stays as it is if f panicked: nobody who waits may go on before the program ends.
func (wg *WaitGroup) finish() {
	if failure := recover(); failure != nil {
		panic(failure)
	}
	wg.Done()
}
