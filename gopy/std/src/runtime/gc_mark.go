package runtime

import "unsafe"

// The collector's first half: find the objects that can be reached.
//
// Collection is mark-sweep, it moves nothing, and the program stands still while objects are marked. Each span has a bit for each of its
// objects. mark sets those of the objects that the roots lead to, and puts these on a stack; then objects are taken from the
// stack and scanned for addresses of further ones, until it is empty. Objects in spans without pointers need no scanning.
//
// An address is looked up in pagetab: no span, or none with objects: it is not ours (static data, nil, a number that looks like an
// address on the shadow stack). Else the object is found by multiplication with the reciprocal of the span's slot size; so an address
// anywhere inside of an object keeps it alive.
//
// Where pointers are in an object is told by its header (alloc.go), exactly. An interface's data word is the exception: whether it
// is an address depends on the type, so it is treated like a word of the shadow stack: what looks like an address counts as one.
//
// The stack of objects to be scanned consists of chunks outside of the heap, each with the address of the one below at its beginning.

const chunkBytes = 8 * pageSize

var work struct {
	top   unsafe.Pointer // where the next entry goes (4 bytes: the address of a slot)
	base  unsafe.Pointer // of the first entry of this chunk
	limit unsafe.Pointer // behind the last
	spare unsafe.Pointer // a chunk that is not in use
	bytes uintptr        // total size of the objects marked
	touch uint32         // what was read ahead of time; it means nothing, but must go somewhere
}

// everything is a mask for a row of pointers.
var everything = [1]byte{0xff}

// pushChunk gets the next chunk when one is full.
func pushChunk() {
	c := work.spare
	work.spare = nil
	if c == nil {
		c = allocManual(chunkBytes)
	}
	*(*unsafe.Pointer)(c) = work.base
	work.base = unsafe.Add(c, 8)
	work.top = work.base
	work.limit = unsafe.Add(c, chunkBytes)
}

// popChunk goes back to the previous chunk when one is empty; false if there is none.
func popChunk() bool {
	if work.base == nil {
		return false
	}
	c := unsafe.Add(work.base, -8)
	work.base = *(*unsafe.Pointer)(c)
	if work.spare == nil {
		work.spare = c
	} else {
		freeManual(c)
	}
	if work.base == nil {
		work.top, work.limit = nil, nil
		return false
	}
	work.limit = unsafe.Add(work.base, chunkBytes-8)
	work.top = work.limit // it was full
	return true
}

// scan marks what the pointers in [p, end) lead to. The memory is a row of values, stride bytes apart; each has n words as mask
// tells, 8 to a byte.
func scan(p, end unsafe.Pointer, stride uintptr, n uintptr, mask *byte) {
	start := uint32(heap.start)
	size := uint32(heap.end - heap.start)
	table := pagetab
	for ; uintptr(p) < uintptr(end); p = unsafe.Add(p, stride) {
		m := unsafe.Pointer(mask)
		for q, left := p, n; ; {
			bits := uint32(*(*uint8)(m))
			if left < 8 {
				bits &= 1<<left - 1
			}
			for w := q; bits != 0; bits >>= 1 {
				if bits&1 != 0 {
					v := *(*uint32)(w)
					if v-start < size {
						s := (*mspan)(unsafe.Pointer(uintptr(*(*uint32)(unsafe.Add(table, v>>pageShift<<2)))))
						if s != nil && s.state == spanInUse {
							i := uint32(uint64(v-uint32(uintptr(s.base))) * uint64(s.divmul) >> 32)
							if i < s.nelems {
								b := (*uint64)(unsafe.Add(s.mark, i>>6<<3))
								if *b>>(i&63)&1 == 0 {
									*b |= 1 << (i & 63)
									work.bytes += s.slotsize
									if !s.noscan {
										if work.top == work.limit {
											pushChunk()
										}
										*(*uint32)(work.top) = uint32(uintptr(s.base)) + i*uint32(s.slotsize)
										work.top = unsafe.Add(work.top, 4)
									}
								}
							}
						}
					}
				}
				w = unsafe.Add(w, 8)
			}
			if left <= 8 {
				break
			}
			left -= 8
			q = unsafe.Add(q, 64)
			m = unsafe.Add(m, 1)
		}
	}
}

// scanDense is scan for a row of words that are all pointers, or may be.
func scanDense(p, end unsafe.Pointer) {
	scan(p, end, 8, 1, &everything[0])
}

// scanObject scans the object in a slot.
func scanObject(slot unsafe.Pointer) {
	header := *(*uint64)(slot)
	if header == 0 {
		return // not in use
	}
	p := unsafe.Add(slot, headerSize)
	if n := uintptr(header >> 32); n != 0 {
		scan(p, unsafe.Add(p, 8), 8, n, (*byte)(unsafe.Pointer(uintptr(uint32(header)))))
		return
	}
	t := (*_type)(unsafe.Pointer(uintptr(header)))
	end := unsafe.Add(slot, spanOf(uintptr(slot)).slotsize)
	scanValues(p, end, t)
}

// scanValues scans a row of values of a type; behind the last one there may be a rest too small for another, or zeros.
func scanValues(p, end unsafe.Pointer, t *_type) {
	if t.gcmask == nil {
		// Of a large array, there is no mask.
		a := (*arraytype)(unsafe.Pointer(t))
		if t.kind == kindArray && a.elem.ptrdata != 0 {
			scanValues(p, end, a.elem)
		}
		return
	}
	if t.size == 8 {
		scanDense(p, end)
		return
	}
	scan(p, unsafe.Add(end, -int(t.ptrdata)+1), t.size, t.ptrdata>>3, t.gcmask)
}

// drain scans objects until there are no more.
//
// Most objects are one value of at most 8 words; these are scanned right here, with the state in locals. A child's header is
// read as soon as the child is found, for the sake of the machine's cache: the reads of several children overlap, while
// each would be waited for if it were done only when the child's turn comes. And pointers are taken from the last to the first, so
// that the first one's object is on top of the stack: that is the order in which most programs have made them, and memory is then
// read from front to back, which is up to five times as fast.
func drain() {
	start := uint32(heap.start)
	size := uint32(heap.end - heap.start)
	table := pagetab
	top, base, limit := work.top, work.base, work.limit
	bytes := uintptr(0)
	touched := uint32(0)
	for {
		if top == base {
			if !popChunk() {
				work.bytes += bytes
				work.touch = touched
				return
			}
			top, base, limit = work.top, work.base, work.limit
		}
		top = unsafe.Add(top, -4)
		slot := unsafe.Pointer(uintptr(*(*uint32)(top)))
		header := *(*uint64)(slot)
		p := unsafe.Add(slot, headerSize)
		var bits uint64
		if n := header >> 32; n != 0 {
			if n <= 8 {
				bits = uint64(*(*uint8)(unsafe.Pointer(uintptr(uint32(header))))) & (1<<n - 1)
			}
		} else if header != 0 {
			t := (*_type)(unsafe.Pointer(uintptr(header)))
			if t.gcmask != nil && t.ptrdata <= 64 {
				slotsize := (*mspan)(unsafe.Pointer(uintptr(*(*uint32)(unsafe.Add(table, uint32(uintptr(slot))>>pageShift<<2))))).slotsize
				if slotsize < headerSize+t.size+t.ptrdata { // no second one
					bits = uint64(*t.gcmask) & (1<<(t.ptrdata>>3) - 1)
				}
			}
		}
		if bits == 0 {
			work.top = top
			scanObject(slot)
			top, base, limit = work.top, work.base, work.limit
			continue
		}
		for bits != 0 {
			last := 63 - clz64(bits)
			bits ^= 1 << last
			v := *(*uint32)(unsafe.Add(p, last<<3))
			if v-start >= size {
				continue
			}
			s := (*mspan)(unsafe.Pointer(uintptr(*(*uint32)(unsafe.Add(table, v>>pageShift<<2)))))
			if s == nil || s.state != spanInUse {
				continue
			}
			i := uint32(uint64(v-uint32(uintptr(s.base))) * uint64(s.divmul) >> 32)
			if i >= s.nelems {
				continue
			}
			b := (*uint64)(unsafe.Add(s.mark, i>>6<<3))
			if *b>>(i&63)&1 != 0 {
				continue
			}
			*b |= 1 << (i & 63)
			bytes += s.slotsize
			if s.noscan {
				continue
			}
			if top == limit {
				work.top = top
				pushChunk()
				top, base, limit = work.top, work.base, work.limit
			}
			child := unsafe.Add(s.base, i*uint32(s.slotsize))
			touched += *(*uint32)(child)
			*(*uint32)(top) = uint32(uintptr(child))
			top = unsafe.Add(top, 4)
		}
	}
}

// isMarked tells whether the object at an address was reached. What is no object counts as reached.
func isMarked(p uintptr) bool {
	if p-heap.start >= heap.end-heap.start {
		return true
	}
	s := spanOf(p)
	if s == nil || s.state != spanInUse {
		return true
	}
	i := uintptr(uint64(p-uintptr(s.base)) * uint64(s.divmul) >> 32)
	return i >= uintptr(s.nelems) || *(*uint64)(unsafe.Add(s.mark, i>>6<<3))>>(i&63)&1 != 0
}

// findObject gives the slot and the span of the object that an address lies in, or nil.
func findObject(p uintptr) (slot unsafe.Pointer, s *mspan) {
	if p-heap.start >= heap.end-heap.start {
		return nil, nil
	}
	s = spanOf(p)
	if s == nil || s.state != spanInUse {
		return nil, nil
	}
	i := uintptr(uint64(p-uintptr(s.base)) * uint64(s.divmul) >> 32)
	if i >= uintptr(s.nelems) {
		return nil, nil
	}
	return unsafe.Add(s.base, i*s.slotsize), s
}
