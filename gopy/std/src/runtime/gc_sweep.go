package runtime

import "unsafe"

// The collector's second half: make the memory of unreachable objects available; and when to collect.
//
// After marking, a span's mark bits are just what its alloc bits must be, so sweeping a span means exchanging the two and counting.
// That is done lazily: all spans go to the unswept lists, and the allocator sweeps one when it needs slots (refill). What is left
// is swept before the next collection, or before the arena grows. Only large objects are swept at once.
//
// Pace: the next collection starts when the heap has grown by gcpercent (GOGC, 100) over what was marked, but not below 4 MiB.
// heapLive counts a span's free slots as soon as it is chosen for allocation.

const minHeap = 4 << 20

var (
	heapLive   uintptr // bytes in use, as far as known
	heapMarked uintptr // after the last collection
	nextGC     uintptr = minHeap
	gcpercent  int64   = 100 // negative: no collections
	memlimit   int64   = 1<<63 - 1
	gcblocked  bool    // no collection now
	collecting bool
)

// Statistics.
var (
	numGC      uint32
	numForced  uint32
	pauseTotal uint64
	lastGC     int64
	pauses     [256]uint64
	pauseEnds  [256]uint64
	frees      [2 * numClasses]uint64
	largeCount uint64
	largeBytes uint64
	largeFrees uint64
	largeFreed uint64
)

// collect runs a collection, up to lazy sweeping.
//
// It is where the compiler's analysis of effects begins: what may call collect, may allocate, and the pointers that live
// across such a call must lie on the shadow stack.
func collect() {
	if collecting || gcblocked {
		return
	}
	collecting = true
	started := hostNanotime()
	sweepall()
	flushCaches()
	work.bytes = 0
	markRoots()
	drain()
	finishSpecials()
	for i := 2; i < 2*numClasses; i++ {
		unswept[i] = joined(full[i], partial[i])
		full[i], partial[i] = nil, nil
	}
	sweepLarge()
	heapMarked = work.bytes
	heapLive = work.bytes
	setPace()
	if preemptcount > 0 {
		preemptcount -= timeSlice / 16 // a loop around runtime.GC() is to give way, too
	}
	ended := hostNanotime()
	pauses[numGC%256] = uint64(ended - started)
	pauseEnds[numGC%256] = uint64(hostWalltime())
	lastGC = int64(pauseEnds[numGC%256])
	pauseTotal += uint64(ended - started)
	numGC++
	collecting = false
	wakeFinalizers()
}

// setPace computes when to collect next.
func setPace() {
	if gcpercent < 0 {
		nextGC = ^uintptr(0)
	} else {
		nextGC = heapMarked + heapMarked/100*uintptr(gcpercent)
		if least := uintptr(minHeap / 100 * gcpercent); nextGC < least {
			nextGC = least
		}
	}
	if limit := uintptr(memlimit); nextGC > limit {
		// Close to the limit: collect often, but not all the time.
		nextGC = limit
		if floor := heapMarked + heapMarked/16 + 1<<20; nextGC < floor {
			nextGC = floor
		}
	}
}

// joined is the list made of two.
func joined(a, b *mspan) *mspan {
	if a == nil {
		return b
	}
	last := a
	for last.next != nil {
		last = last.next
	}
	last.next = b
	return a
}

// flushCaches takes all spans from the caches. Slots that were not handed out will turn out to be free, having no marks.
func flushCaches() {
	for i := 2; i < 2*numClasses; i++ {
		c := &caches[i]
		s := c.span
		if s == nil {
			continue
		}
		s.inuse -= freeSlots(c)
		s.next = full[i]
		full[i] = s
		c.span = nil
		c.base = nil // it would keep the object there alive
		c.bits = 0
		c.saved = 0
	}
}

// freeSlots counts the slots of a cache's span that were not handed out yet.
func freeSlots(c *allocCache) uint32 {
	s := c.span
	free := uint32(popcount64(c.bits) + popcount64(c.saved))
	groups := (s.nelems + 63) >> 6
	for g := c.group; g < groups; g++ {
		w := ^*(*uint64)(unsafe.Add(s.alloc, uintptr(g)*8))
		if g == groups-1 && s.nelems&63 != 0 {
			w &= 1<<(s.nelems&63) - 1
		}
		free += uint32(popcount64(w))
	}
	return free
}

// sweepSpan makes marks the record of what is in use. It tells how many objects are.
func sweepSpan(s *mspan) uint32 {
	words := (uintptr(s.nelems) + 63) >> 6
	marked := uint32(0)
	for i := uintptr(0); i < words; i++ {
		marked += uint32(popcount64(*(*uint64)(unsafe.Add(s.mark, i*8))))
	}
	s.mark, s.alloc = s.alloc, s.mark
	for i := uintptr(0); i < words; i++ {
		*(*uint64)(unsafe.Add(s.mark, i*8)) = 0
	}
	frees[s.index] += uint64(s.inuse - marked)
	s.inuse = marked
	s.clean = false
	return marked
}

// sweepSome sweeps spans of a sort until one with free slots is found; nil if there is none.
func sweepSome(index uintptr) *mspan {
	for {
		s := unswept[index]
		if s == nil {
			return nil
		}
		unswept[index] = s.next
		if sweepSpan(s) < s.nelems {
			return s
		}
		s.next = full[index]
		full[index] = s
	}
}

// sweepall sweeps all that is left, and frees spans without objects. It tells whether there were such.
func sweepall() bool {
	freed := false
	for i := 2; i < 2*numClasses; i++ {
		for {
			s := unswept[i]
			if s == nil {
				break
			}
			unswept[i] = s.next
			switch sweepSpan(s) {
			case 0:
				dropObjectSpan(s)
				freed = true
			case s.nelems:
				s.next = full[i]
				full[i] = s
			default:
				s.next = partial[i]
				partial[i] = s
			}
		}
	}
	return freed
}

// sweepLarge frees large objects that were not reached.
func sweepLarge() {
	list := large
	large = nil
	for s := list; s != nil; {
		next := s.next
		if s.one[0] == 0 {
			largeFrees++
			largeFreed += uint64(s.slotsize)
			releaseRun(s)
		} else {
			s.one[0] = 0
			s.next = large
			large = s
		}
		s = next
	}
}
