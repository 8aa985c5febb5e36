package runtime

import "unsafe"

// Iteration over maps.
//
// The order is different each time: groups of 8 entries are gone through from a random one on, and in each group the numbers of the
// entries are changed by a random bit pattern (xor). Every entry that lives all the time is met exactly once.

type hiter struct {
	key     unsafe.Pointer // nil: no more
	elem    unsafe.Pointer
	m       *hmap
	entries unsafe.Pointer // the array when iteration began
	limit   uint32
	used    uint32
	clears  uint32
	at      uint32 // next number, before xor
	left    uint32 // numbers left
	count   uint32 // all numbers: a multiple of 8
	xor     uint32
}

// mapiterinit begins an iteration, and goes to the first entry; nil if there is none.
func mapiterinit(t *_type, m *hmap) *hiter {
	if m == nil || m.count == 0 {
		return nil
	}
	it := new(hiter)
	startIter(it, m)
	return it
}

func startIter(it *hiter, m *hmap) {
	it.m = m
	it.entries, it.limit, it.used, it.clears = m.entries, m.limit, m.used, m.clears
	it.count = (m.used + 7) &^ 7
	it.left = it.count
	r := uint32(rand() >> 32)
	it.xor = r & 7
	it.at = uint32(uint64(r)*uint64(it.count>>3)>>32) << 3
	mapiternext(it)
}

// mapiternext goes to the next entry.
func mapiternext(it *hiter) {
	m := it.m
	size := m.entrysize
	for it.left != 0 {
		n := it.at ^ it.xor
		it.left--
		it.at++
		if it.at == it.count {
			it.at = 0
		}
		p := unsafe.Add(it.entries, uintptr(n)*uintptr(size))
		if it.entries == m.entries {
			if n >= m.used || int(m.used) != m.count && isDead(m.entries, m.limit, size, n) {
				continue
			}
		} else {
			// The map has got a new array.
			if n >= it.used || isDead(it.entries, it.limit, size, n) {
				continue
			}
			q := unsafe.Pointer(nil)
			if m.count != 0 {
				q = find(m, p)
			}
			if q == nil {
				// Deleted; or a NaN, which is not found, and cannot be deleted except by clear.
				if m.info.kind != keyGeneric || it.clears != m.clears || valuesEqual(m.info.typ.key, p, p) {
					continue
				}
				q = p
			}
			p = q
		}
		it.key = p
		it.elem = unsafe.Add(p, m.elemoff)
		return
	}
	it.key = nil
	it.elem = nil
}
