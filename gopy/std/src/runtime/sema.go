package runtime

import "unsafe"

// Semaphores, on which package sync builds: a counter somewhere in memory, and a queue of goroutines that belongs to its address. The
// queues are in a hash table; an address has one only while somebody waits.

const semaBuckets = 251

type semaQueue struct {
	addr unsafe.Pointer
	next *semaQueue // in the bucket
	q    waitq
}

var (
	semaTable [semaBuckets]*semaQueue
	semaFree  *semaQueue
)

func semaBucket(addr unsafe.Pointer) **semaQueue {
	return &semaTable[uintptr(addr)>>2%semaBuckets]
}

// semacquire takes a unit, or waits for one, at the end of the queue or at its front.
func semacquire(addr *uint32, front bool, reason string) {
	if *addr > 0 {
		*addr--
		return
	}
	semaWait(unsafe.Pointer(addr), front)
	park(reason)
	suspend()
	served()
}

func semaWait(addr unsafe.Pointer, front bool) {
	bucket := semaBucket(addr)
	r := *bucket
	for r != nil && r.addr != addr {
		r = r.next
	}
	if r == nil {
		r = semaFree
		if r != nil {
			semaFree = r.next
		} else {
			r = new(semaQueue)
		}
		r.addr = addr
		r.next = *bucket
		*bucket = r
	}
	s := r.q.enqueue(nil, nil)
	if front && s.prev != nil {
		r.q.last = s.prev
		s.prev.next = nil
		s.prev = nil
		s.next = r.q.first
		r.q.first.prev = s
		r.q.first = s
	}
}

// semrelease gives a unit to the first who waits, or to the counter.
func semrelease(addr *uint32) {
	p := unsafe.Pointer(addr)
	bucket := semaBucket(p)
	var before *semaQueue
	r := *bucket
	for r != nil && r.addr != p {
		before = r
		r = r.next
	}
	if r == nil {
		*addr++
		return
	}
	s := r.q.pop()
	if r.q.first == nil {
		if before != nil {
			before.next = r.next
		} else {
			*bucket = r.next
		}
		r.addr = nil
		r.next = semaFree
		semaFree = r
	}
	wake(s, true)
}
