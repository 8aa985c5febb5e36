// Cond: a queue of goroutines, each parked on a semaphore of its own.

package sync

import "unsafe"

// A Cond is where goroutines wait for a condition to become true. It must not be copied after first use.
type Cond struct {
	noCopy noCopy

	// L is held while the condition is looked at or changed.
	L Locker

	notify  notifyList
	checker copyChecker
}

type notifyList struct {
	first, last *condWaiter
}

type condWaiter struct {
	next *condWaiter
	sema uint32
}

// NewCond returns a Cond with the given L.
func NewCond(l Locker) *Cond {
	return &Cond{L: l}
}

// Wait unlocks c.L, waits for Signal or Broadcast and locks c.L again. Others may run before it has the lock: the condition must be
// looked at anew, in a loop.
func (c *Cond) Wait() {
	c.checker.check()
	w := new(condWaiter)
	if c.notify.first == nil {
		c.notify.first = w
	} else {
		c.notify.last.next = w
	}
	c.notify.last = w
	c.L.Unlock()
	semacquire(&w.sema, false, "sync.Cond.Wait")
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest, if there is any.
func (c *Cond) Signal() {
	c.checker.check()
	if w := c.notify.first; w != nil {
		c.notify.first = w.next
		semrelease(&w.sema)
	}
}

// Broadcast wakes all goroutines that wait.
func (c *Cond) Broadcast() {
	c.checker.check()
	w := c.notify.first
	c.notify.first = nil
	for ; w != nil; w = w.next {
		semrelease(&w.sema)
	}
}

// A copyChecker holds its own address once it was checked: a copy lies elsewhere.
type copyChecker uintptr

func (c *copyChecker) check() {
	here := copyChecker(unsafe.Pointer(c))
	if *c == 0 {
		*c = here
	} else if *c != here {
		panic("sync.Cond is copied")
	}
}
