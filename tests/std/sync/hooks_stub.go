// Hooks for tests under real Go: goroutines started by Spawn run one at a time and are switched only in semacquire and Yield.

package sync

import (
	"runtime"
	real "sync"
)

var (
	baton   real.Mutex // held by the goroutine that runs
	moved   = real.NewCond(&baton)
	queues  = map[*uint32][]*stubWaiter{}
	Reasons []string // what goroutines waited for
)

type stubWaiter struct{ ready bool }

// Spawn runs f in a goroutine when others let it.
func Spawn(f func()) {
	go func() {
		baton.Lock()
		defer baton.Unlock()
		f()
	}()
}

// Enter makes the caller one of the goroutines; Leave ends that.
func Enter() { baton.Lock() }
func Leave() { baton.Unlock() }

// Yield lets others run until nobody else wants to.
func Yield() {
	for range 50 {
		baton.Unlock()
		runtime.Gosched()
		baton.Lock()
	}
}

func semacquire(addr *uint32, front bool, reason string) {
	Reasons = append(Reasons, reason)
	if *addr > 0 {
		*addr--
		return
	}
	w := new(stubWaiter)
	if front {
		queues[addr] = append([]*stubWaiter{w}, queues[addr]...)
	} else {
		queues[addr] = append(queues[addr], w)
	}
	for !w.ready {
		moved.Wait()
	}
}

func semrelease(addr *uint32) {
	if queue := queues[addr]; len(queue) > 0 {
		queue[0].ready = true
		queues[addr] = queue[1:]
		moved.Broadcast()
		return
	}
	*addr++
}

func fatal(text string) { panic("fatal error: " + text) }
