package runtime

import "unsafe"

// The heap, seen from afar: pages, and runs of pages.
//
// Linear memory above the shadow stack is the arena. It is cut into pages of 8 KiB. A *span* is a run of pages that serves one
// purpose: it holds objects of one size (alloc.go), or one large object, or something that the collector does not look into (manual:
// the runtime's own tables), or it is free. pagetab tells for the number of a page which span it belongs to; that is how
// the collector finds the object for any address.
//
// Free spans never lie next to each other: whoever frees one unites it with its neighbours, which pagetab finds (of a free span, it has
// the first and the last page). They are kept in lists by length; longer ones in one list, from which the best fit is taken.
// The arena grows by memory.grow when no free span is large enough. It never shrinks: wasm cannot give memory back.
//
// Memory that was never used is zero. A span knows whether it has such memory (clean), so that it need not be cleared.
//
// The structs below lie outside of the collected heap: they are carved from manual spans and recycled in lists.

const (
	pageSize  = 8192
	pageShift = 13
	wasmPage  = 65536
)

const (
	spanFree = iota
	spanInUse
	spanManual
)

type mspan struct {
	base     unsafe.Pointer
	mark     unsafe.Pointer // bit i: object i was reached
	alloc    unsafe.Pointer // bit i: object i is in use, as of the last sweep
	slotsize uintptr        // bytes from one object to the next
	next     *mspan
	prev     *mspan // in lists of free spans only
	npages   uint32
	nelems   uint32
	divmul   uint32 // ceil(2**32/slotsize): offset*divmul>>32 is the object's number
	inuse    uint32 // objects handed out
	state    uint8
	noscan   bool // objects hold no pointers, and have no header
	class    uint8
	index    uint8 // class*2, plus 1 with pointers: see alloc.go
	clean    bool
	one      [2]uint64 // bitmaps of a large object
}

const numBins = 64

var heap struct {
	start    uintptr // of the arena
	end      uintptr
	bins     [numBins]*mspan // free spans of n pages; of numBins pages and more in bins[0]
	nonempty uint64          // bit n: bins[n] is not empty
	spans    *mspan          // unused structs
	bitmaps  [2 * numClasses]unsafe.Pointer
	sys      uintptr // bytes got from the machine
	manual   uintptr // of these, in manual spans
	idle     uintptr // of these, in free spans
	limit    uintptr // the arena may not grow beyond (0: no limit)
}

// pagetab has four bytes for every page of the address space: the address of its span, or 0.
var pagetab unsafe.Pointer

// persistent is a piece of a manual span from which small blocks are cut that are never freed.
var persistent struct {
	next    uintptr
	end     uintptr
	filling bool
}

func spanOf(p uintptr) *mspan {
	return (*mspan)(unsafe.Pointer(uintptr(*(*uint32)(unsafe.Add(pagetab, p>>pageShift*4)))))
}

func setSpan(p uintptr, s *mspan) {
	*(*uint32)(unsafe.Add(pagetab, p>>pageShift*4)) = uint32(uintptr(unsafe.Pointer(s)))
}

// heapinit lays out the table of pages at start, and begins the arena behind it.
func heapinit(start uintptr) {
	const tableSize = 1 << (32 - pageShift) * 4
	start = (start + pageSize - 1) &^ (pageSize - 1)
	end := uintptr(memsize()) * wasmPage
	if start+tableSize+16*pageSize > end {
		pages := (start + tableSize + 16*pageSize - end + wasmPage - 1) / wasmPage
		if memgrow(int32(pages)) < 0 {
			hostExit(2)
		}
		end += pages * wasmPage
	}
	pagetab = unsafe.Pointer(start)
	// The first structs come from the rest of the memory that there is; addRun can then make a span of what follows.
	persistent.next = start + tableSize
	persistent.end = persistent.next + pageSize
	heap.start = persistent.end
	heap.end = heap.start
	heap.sys = end - start
	addRun(heap.start, end)
}

// addRun takes new, zeroed memory into the arena.
func addRun(start, end uintptr) {
	heap.end = end
	s := newspan()
	s.base = unsafe.Pointer(start)
	s.npages = uint32((end - start) >> pageShift)
	s.clean = true
	heap.idle += uintptr(s.npages) << pageShift
	freeRun(s)
}

// newspan gives a zeroed struct.
func newspan() *mspan {
	s := heap.spans
	if s == nil {
		return (*mspan)(persistentalloc(unsafe.Sizeof(mspan{})))
	}
	heap.spans = s.next
	*s = mspan{}
	return s
}

func dropspan(s *mspan) {
	s.next = heap.spans
	heap.spans = s
}

// bin is the list for a number of pages.
func bin(npages uint32) uint32 {
	if npages >= numBins {
		return 0
	}
	return npages
}

func unlinkRun(s *mspan) {
	if s.prev != nil {
		s.prev.next = s.next
	} else {
		b := bin(s.npages)
		heap.bins[b] = s.next
		if s.next == nil {
			heap.nonempty &^= 1 << b
		}
	}
	if s.next != nil {
		s.next.prev = s.prev
	}
	s.next, s.prev = nil, nil
}

// linkRun enters a free span into its list and into pagetab.
func linkRun(s *mspan) {
	s.state = spanFree
	b := bin(s.npages)
	s.prev = nil
	s.next = heap.bins[b]
	if s.next != nil {
		s.next.prev = s
	}
	heap.bins[b] = s
	heap.nonempty |= 1 << b
	base := uintptr(s.base)
	setSpan(base, s)
	setSpan(base+uintptr(s.npages-1)<<pageShift, s)
}

// freeRun unites a span that is not in pagetab any more with free neighbours, and makes it available.
func freeRun(s *mspan) {
	base := uintptr(s.base)
	if base > heap.start {
		if left := spanOf(base - pageSize); left != nil && left.state == spanFree {
			unlinkRun(left)
			setSpan(base-pageSize, nil)
			setSpan(uintptr(left.base), nil)
			s.base = left.base
			s.npages += left.npages
			s.clean = s.clean && left.clean
			dropspan(left)
		}
	}
	end := uintptr(s.base) + uintptr(s.npages)<<pageShift
	if end < heap.end {
		if right := spanOf(end); right != nil && right.state == spanFree {
			unlinkRun(right)
			setSpan(end, nil)
			setSpan(end+uintptr(right.npages-1)<<pageShift, nil)
			s.npages += right.npages
			s.clean = s.clean && right.clean
			dropspan(right)
		}
	}
	linkRun(s)
}

// findRun takes a free span of at least npages off its list, the smallest one; nil if there is none.
func findRun(npages uint32) *mspan {
	if npages < numBins {
		// Bit 0 stands for the long ones.
		if fit := heap.nonempty >> npages << npages &^ 1; fit != 0 {
			s := heap.bins[ctz64(fit)]
			unlinkRun(s)
			return s
		}
	}
	var best *mspan
	for s := heap.bins[0]; s != nil; s = s.next {
		if s.npages >= npages && (best == nil || s.npages < best.npages) {
			best = s
			if s.npages == npages {
				break
			}
		}
	}
	if best != nil {
		unlinkRun(best)
	}
	return best
}

// grow gets more memory, enough for a span of npages; false if there is none.
func grow(npages uint32) bool {
	need := (uintptr(npages)<<pageShift + wasmPage - 1) / wasmPage
	want := heap.sys / 8 / wasmPage
	if want < 16 {
		want = 16
	}
	if want < need {
		want = need
	}
	if heap.limit != 0 && heap.sys+want*wasmPage > heap.limit {
		want = need
		if heap.sys+want*wasmPage > heap.limit {
			return false
		}
	}
	old := memgrow(int32(want))
	if old < 0 && want > need {
		want = need
		old = memgrow(int32(want))
	}
	if old < 0 {
		return false
	}
	start := uintptr(old) * wasmPage
	heap.sys += want * wasmPage
	addRun(start, start+want*wasmPage)
	return true
}

// allocRun gives a span of npages. Its memory is zero if it is clean. nil: out of memory.
func allocRun(npages uint32, state uint8) *mspan {
	s := findRun(npages)
	if s == nil {
		// Dead objects may hold what is needed.
		if sweepall() {
			s = findRun(npages)
		}
		for s == nil {
			if !grow(npages) {
				return nil
			}
			s = findRun(npages)
		}
	}
	base := uintptr(s.base)
	setSpan(base+uintptr(s.npages-1)<<pageShift, nil)
	if s.npages > npages {
		rest := newspan()
		rest.base = unsafe.Pointer(base + uintptr(npages)<<pageShift)
		rest.npages = s.npages - npages
		rest.clean = s.clean
		s.npages = npages
		linkRun(rest)
	}
	s.state = state
	for i := uint32(0); i < npages; i++ {
		setSpan(base+uintptr(i)<<pageShift, s)
	}
	heap.idle -= uintptr(npages) << pageShift
	if state == spanManual {
		heap.manual += uintptr(npages) << pageShift
	}
	return s
}

// releaseRun frees a span.
func releaseRun(s *mspan) {
	base := uintptr(s.base)
	for i := uint32(0); i < s.npages; i++ {
		setSpan(base+uintptr(i)<<pageShift, nil)
	}
	heap.idle += uintptr(s.npages) << pageShift
	if s.state == spanManual {
		heap.manual -= uintptr(s.npages) << pageShift
	}
	s.clean = false
	freeRun(s)
}

// allocManual gives zeroed memory for the runtime's own use, whole pages.
func allocManual(size uintptr) unsafe.Pointer {
	s := allocRun(uint32((size+pageSize-1)>>pageShift), spanManual)
	if s == nil {
		outOfMemory(size)
	}
	if !s.clean {
		memzero(s.base, uintptr(s.npages)<<pageShift)
	}
	return s.base
}

func freeManual(p unsafe.Pointer) { releaseRun(spanOf(uintptr(p))) }

// persistentalloc gives zeroed memory that is never freed and that the collector does not look into.
func persistentalloc(size uintptr) unsafe.Pointer {
	size = (size + 7) &^ 7
	if size >= pageSize {
		return allocManual(size)
	}
	// To get a new piece takes structs for spans, which come from here: so some room is kept for them.
	if persistent.next+size+8*unsafe.Sizeof(mspan{}) > persistent.end && !persistent.filling {
		persistent.filling = true
		p := uintptr(allocManual(8 * pageSize))
		persistent.filling = false
		persistent.next, persistent.end = p, p+8*pageSize
	}
	p := persistent.next
	persistent.next += size
	return unsafe.Pointer(p)
}

// reserve gives the host a place for a module's static data.
func reserve(nbytes int64) int64 {
	return int64(uintptr(allocManual(uintptr(nbytes))))
}

// starved is set while outOfMemory makes its report, which takes some memory itself.
var starved bool

// outOfMemory ends the program.
func outOfMemory(size uintptr) {
	if starved {
		printlocks = 0
		printflush()
		exit(2)
	}
	starved = true
	printlock()
	printstring("runtime: out of memory: cannot allocate ")
	printuint(uint64(size))
	printstring("-byte block (")
	printuint(uint64(heap.sys - heap.idle))
	printstring(" in use)\n")
	printunlock()
	throw("out of memory")
}
