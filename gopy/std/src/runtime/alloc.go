package runtime

import "unsafe"

// Allocation of objects.
//
// For every size class there are two sorts of spans: of objects without pointers (index class*2) and with pointers (class*2+1). The
// slots of the latter begin with a header that tells the collector where pointers are:
//
//	low half  = descriptor of a type, high half = 0     the object is an array of such values
//	low half  = pointer mask (bits),  high half = n     its first n words, as the mask says
//
// An object's address is that behind the header. All memory that is handed out is zero, except where the caller says that
// it writes everything itself, which is possible only for objects without pointers.
//
// Allocation takes slots in the order of addresses from one span at a time, 64 slots at a time: cache.bits has a bit for each of these
// that is free. So the fast path is: take the lowest bit, multiply, clear. When the bits are used up, refill looks at the next
// 64 slots of the span, then at the next span: one that was partly free at the last collection (swept just now), or a new one.
// refill is also where collections start, never in between.
//
// A collection resets all caches; which slots are free is then found anew from the marks.

type allocCache struct {
	bits  uint64         // free ones among the 64 slots from base on
	base  unsafe.Pointer // address of slot 64*(group-1) of span
	size  uintptr        // of a slot
	span  *mspan         // nil: none
	group uint32         // the next 64 slots to look at
	dirty bool           // slots must be cleared
	saved uint64         // under stress (see below), bits that are to come
	count uint64         // objects allocated so far, for MemStats
}

var caches [2 * numClasses]allocCache

// Spans of each sort: those with free slots, not used since they were swept; full ones (or the cache's); not yet swept ones.
var (
	partial [2 * numClasses]*mspan
	full    [2 * numClasses]*mspan
	unswept [2 * numClasses]*mspan
	large   *mspan // objects above 32 KiB
)

// zerobase is where objects of size 0 are.
var zerobase uint64

// zeroVal is what map access gives for an absent key.
var zeroVal [1024]byte

// gcstress, if not 0, makes every gcstress-th allocation collect. Then the caches hold one slot at a time, so that refill sees them all.
var (
	gcstress    int64
	stressCount int64
)

// allocinit sets what does not change in the caches.
func allocinit() {
	fillClasses()
	for i := 2; i < 2*numClasses; i++ {
		size := uintptr(classToSize[i>>1])
		if i&1 != 0 {
			size += headerSize
		}
		caches[i].size = size
	}
}

// newobject gives a zeroed variable of a type. Only size, ptrdata and gcmask of the descriptor count (the compiler makes descriptors of
// mere shapes, too).
func newobject(typ *_type) unsafe.Pointer {
	if typ.ptrdata == 0 {
		return mallocgc(typ.size, nil, true)
	}
	return mallocgc(typ.size, typ, true)
}

// mallocgc gives an object of size bytes. typ describes the elements, of which it is an array; nil: there are no pointers, and then
// zero tells whether it must be cleared.
func mallocgc(size uintptr, typ *_type, zero bool) unsafe.Pointer {
	var index uintptr
	if size-1 < 1024 {
		index = uintptr(*(*uint8)(unsafe.Add(unsafe.Pointer(&sizeToClass), (size+7)>>3))) << 1
	} else if size == 0 {
		return unsafe.Pointer(&zerobase)
	} else if size <= maxSmallSize {
		index = uintptr(largeToClass[(size-1024+127)>>7]) << 1
	} else {
		return mallocLarge(size, typ, zero)
	}
	if typ != nil {
		index++
	}
	c := (*allocCache)(unsafe.Add(unsafe.Pointer(&caches), index*unsafe.Sizeof(allocCache{})))
	bits := c.bits
	if bits == 0 {
		bits = refill(c, index)
	}
	c.bits = bits & (bits - 1)
	c.count++
	slot := c.size
	p := unsafe.Add(c.base, uintptr(ctz64(bits))*slot)
	if c.dirty && (zero || typ != nil) {
		if slot <= 128 {
			for q, end := p, unsafe.Add(p, slot); q != end; q = unsafe.Add(q, 8) {
				*(*uint64)(q) = 0
			}
		} else {
			memzero(p, slot)
		}
	}
	if typ != nil {
		*(*uint64)(p) = uint64(uintptr(unsafe.Pointer(typ)))
		p = unsafe.Add(p, headerSize)
	}
	return p
}

// mallocMasked is mallocgc for an object with a mask of its own: bit i of mask tells about word i of n.
func mallocMasked(size uintptr, mask *byte, n uintptr) unsafe.Pointer {
	if mask == nil || n == 0 {
		return mallocgc(size, nil, true)
	}
	p := mallocgc(size, (*_type)(unsafe.Pointer(mask)), true)
	*(*uint32)(unsafe.Add(p, -4)) = uint32(n)
	return p
}

// refill finds free slots: it returns c.bits, not 0.
func refill(c *allocCache, index uintptr) uint64 {
	if gcstress != 0 && !gcblocked {
		stressCount++
		if stressCount >= gcstress {
			stressCount = 0
			collect()
		}
	}
	if c.saved != 0 {
		return rationed(c, c.saved)
	}
	for {
		if s := c.span; s != nil {
			groups := (s.nelems + 63) >> 6
			for c.group < groups {
				g := c.group
				c.group++
				free := ^*(*uint64)(unsafe.Add(s.alloc, uintptr(g)*8))
				if g == groups-1 && s.nelems&63 != 0 {
					free &= 1<<(s.nelems&63) - 1
				}
				if free != 0 {
					c.base = unsafe.Add(s.base, uintptr(g)*64*c.size)
					if gcstress != 0 {
						return rationed(c, free)
					}
					c.bits = free
					return free
				}
			}
			s.next = full[index]
			full[index] = s
			c.span = nil
		}
		if heapLive >= nextGC && !gcblocked {
			collect()
		}
		s := partial[index]
		if s != nil {
			partial[index] = s.next
		} else {
			s = sweepSome(index)
			if s == nil {
				s = newObjectSpan(index)
			}
			if s == nil {
				if !makeRoom() {
					outOfMemory(c.size)
				}
				continue
			}
		}
		heapLive += uintptr(s.nelems-s.inuse) * s.slotsize
		s.inuse = s.nelems
		s.next = nil
		c.span = s
		c.group = 0
		c.dirty = !s.clean
		s.clean = false
	}
}

// rationed takes one of the free slots, and saves the others.
func rationed(c *allocCache, free uint64) uint64 {
	c.saved = free & (free - 1)
	return free &^ c.saved
}

// makeRoom collects when there is no more memory to be got, before its time. It tells whether it did: not if the last collection was only
// a moment ago, or else a program with hardly any room left would do nothing but collect.
func makeRoom() bool {
	if gcblocked || starved || heapLive-heapMarked < (heap.end-heap.start)/64 {
		return false
	}
	collect()
	sweepall()
	return true
}

// newObjectSpan gives a span without objects; where these have headers, its memory is zero. nil: there is no memory.
func newObjectSpan(index uintptr) *mspan {
	slot := caches[index].size
	// As few pages as possible, but at least 2 (a span more is work for everybody), of which at most 1/8 is wasted.
	npages := uintptr(2)
	for npages*pageSize%slot > npages*pageSize/8 {
		npages++
	}
	s := allocRun(uint32(npages), spanInUse)
	if s == nil {
		return nil
	}
	if !s.clean && index&1 != 0 {
		// Even slots that are not in use must have good headers: an address on the stack may lead there.
		memzero(s.base, npages*pageSize)
		s.clean = true
	}
	s.slotsize = slot
	s.index = uint8(index)
	s.class = uint8(index >> 1)
	s.noscan = index&1 == 0
	s.nelems = uint32(npages * pageSize / slot)
	s.divmul = uint32((1<<32 + uint64(slot) - 1) / uint64(slot))
	s.inuse = 0
	bytes := uintptr(s.nelems+63) >> 6 * 8
	b := heap.bitmaps[index]
	if b == nil {
		b = persistentalloc(2 * bytes)
	} else {
		heap.bitmaps[index] = *(*unsafe.Pointer)(b)
		memzero(b, 2*bytes)
	}
	s.mark = b
	s.alloc = unsafe.Add(b, bytes)
	return s
}

// dropObjectSpan frees a span.
func dropObjectSpan(s *mspan) {
	b := s.mark
	if uintptr(s.alloc) < uintptr(b) {
		b = s.alloc
	}
	*(*unsafe.Pointer)(b) = heap.bitmaps[s.index]
	heap.bitmaps[s.index] = b
	releaseRun(s)
}

// mallocLarge gives an object that has a span of its own.
func mallocLarge(size uintptr, typ *_type, zero bool) unsafe.Pointer {
	if (heapLive >= nextGC || gcstress != 0) && !gcblocked {
		collect()
	}
	total := size
	if typ != nil {
		total += headerSize
	}
	if total > 1<<32-wasmPage {
		outOfMemory(size)
	}
	npages := (total + pageSize - 1) >> pageShift
	s := allocRun(uint32(npages), spanInUse)
	if s == nil && makeRoom() {
		s = allocRun(uint32(npages), spanInUse)
	}
	if s == nil {
		outOfMemory(size)
	}
	if !s.clean && (zero || typ != nil) {
		memzero(s.base, npages<<pageShift)
	}
	s.slotsize = npages << pageShift
	s.index = 0
	s.class = 0
	s.noscan = typ == nil
	s.nelems = 1
	s.divmul = 0 // every offset is in object 0
	s.inuse = 1
	s.one[0] = 0
	s.mark = unsafe.Pointer(&s.one)
	s.alloc = nil
	s.next = large
	large = s
	heapLive += s.slotsize
	largeCount++
	largeBytes += uint64(s.slotsize)
	p := s.base
	if typ != nil {
		*(*uint64)(p) = uint64(uintptr(unsafe.Pointer(typ)))
		p = unsafe.Add(p, headerSize)
	}
	return p
}

// newarray gives zeroed memory for n values.
func newarray(typ *_type, n int) unsafe.Pointer {
	if n == 1 {
		return newobject(typ)
	}
	hi, size := mul64(uint64(typ.size), uint64(n))
	if n < 0 || hi != 0 || size > maxAlloc {
		panic(plainError("runtime: allocation size out of range"))
	}
	if typ.ptrdata == 0 {
		typ = nil
	}
	return mallocgc(uintptr(size), typ, true)
}

// maxAlloc is where gc panics instead of giving up for want of memory.
const maxAlloc = 1 << 48

// newslots gives a resumable function the memory for its slots: size bytes, of which mask tells where pointers are.
func newslots(size uintptr, mask *byte) unsafe.Pointer {
	return mallocMasked(size, mask, size/8)
}
