package runtime

import "unsafe"

// Maps whose keys are numbers of 8 or 4 bytes, or strings: the same three times, as there is no time to lose here for calls through
// a table. Look at map.go for the data structure.
//
// In a word w of the index that belongs to another hash, w^tag has a bit above mask. In an empty one or a tombstone, the number is 0. So
// (w^tag)-1 < mask says that the word is for our hash, and is the entry's number.

func find64(m *hmap, key uint64) unsafe.Pointer {
	size := uintptr(m.entrysize)
	p := m.entries
	if m.index == nil {
		for end := unsafe.Add(p, uintptr(m.used)*size); p != end; p = unsafe.Add(p, size) {
			if *(*uint64)(p) == key && (int(m.used) == m.count || !isDead(m.entries, m.limit, m.entrysize, entryNumber(m, p))) {
				return p
			}
		}
		return nil
	}
	hi, lo := mul64(key^hashkey, m.seed^hashMul1)
	hash := hi ^ lo
	index, mask := m.index, m.mask
	tag := uint32(hash) &^ mask
	i := uint32(hash>>32) & mask
	for {
		w := *(*uint32)(unsafe.Add(index, i<<2))
		if n := (w ^ tag) - 1; n < mask {
			q := unsafe.Add(p, uintptr(n)*size)
			if *(*uint64)(q) == key {
				return q
			}
		} else if w == 0 {
			return nil
		}
		i = (i + 1) & mask
	}
}

func mapaccess1_64(t *_type, m *hmap, key uint64) unsafe.Pointer {
	if m != nil && m.count != 0 {
		if p := find64(m, key); p != nil {
			return unsafe.Add(p, m.elemoff)
		}
	}
	return unsafe.Pointer(&zeroVal)
}

func mapaccess2_64(t *_type, m *hmap, key uint64) (unsafe.Pointer, bool) {
	if m != nil && m.count != 0 {
		if p := find64(m, key); p != nil {
			return unsafe.Add(p, m.elemoff), true
		}
	}
	return unsafe.Pointer(&zeroVal), false
}

func mapassign_64(t *_type, m *hmap, key uint64) unsafe.Pointer {
	if m == nil {
		panicnilmap()
	}
	p := find64(m, key)
	if p == nil {
		var n uint32
		p, n = room(m)
		if m.index != nil {
			enter(m, hash64(key, m.seed), n)
		}
		*(*uint64)(p) = key
	}
	return unsafe.Add(p, m.elemoff)
}

func mapdelete_64(t *_type, m *hmap, key uint64) {
	if m == nil || m.count == 0 {
		return
	}
	if p := find64(m, key); p != nil {
		drop(m, p, hash64(key, m.seed))
	}
}

func find32(m *hmap, key uint32) unsafe.Pointer {
	size := uintptr(m.entrysize)
	p := m.entries
	if m.index == nil {
		for end := unsafe.Add(p, uintptr(m.used)*size); p != end; p = unsafe.Add(p, size) {
			if *(*uint32)(p) == key && (int(m.used) == m.count || !isDead(m.entries, m.limit, m.entrysize, entryNumber(m, p))) {
				return p
			}
		}
		return nil
	}
	hi, lo := mul64(uint64(key)^hashkey, m.seed^hashMul1)
	hash := hi ^ lo
	index, mask := m.index, m.mask
	tag := uint32(hash) &^ mask
	i := uint32(hash>>32) & mask
	for {
		w := *(*uint32)(unsafe.Add(index, i<<2))
		if n := (w ^ tag) - 1; n < mask {
			q := unsafe.Add(p, uintptr(n)*size)
			if *(*uint32)(q) == key {
				return q
			}
		} else if w == 0 {
			return nil
		}
		i = (i + 1) & mask
	}
}

func mapaccess1_32(t *_type, m *hmap, key uint32) unsafe.Pointer {
	if m != nil && m.count != 0 {
		if p := find32(m, key); p != nil {
			return unsafe.Add(p, m.elemoff)
		}
	}
	return unsafe.Pointer(&zeroVal)
}

func mapaccess2_32(t *_type, m *hmap, key uint32) (unsafe.Pointer, bool) {
	if m != nil && m.count != 0 {
		if p := find32(m, key); p != nil {
			return unsafe.Add(p, m.elemoff), true
		}
	}
	return unsafe.Pointer(&zeroVal), false
}

func mapassign_32(t *_type, m *hmap, key uint32) unsafe.Pointer {
	if m == nil {
		panicnilmap()
	}
	p := find32(m, key)
	if p == nil {
		var n uint32
		p, n = room(m)
		if m.index != nil {
			enter(m, hash64(uint64(key), m.seed), n)
		}
		*(*uint32)(p) = key
	}
	return unsafe.Add(p, m.elemoff)
}

func mapdelete_32(t *_type, m *hmap, key uint32) {
	if m == nil || m.count == 0 {
		return
	}
	if p := find32(m, key); p != nil {
		drop(m, p, hash64(uint64(key), m.seed))
	}
}

// findString looks for a key of n bytes at data.
func findString(m *hmap, data unsafe.Pointer, n int) unsafe.Pointer {
	size := uintptr(m.entrysize)
	p := m.entries
	if m.index == nil {
		for end := unsafe.Add(p, uintptr(m.used)*size); p != end; p = unsafe.Add(p, size) {
			s := (*stringHeader)(p)
			if s.len == n && (s.data == data || memequal(s.data, data, uintptr(n))) &&
				(int(m.used) == m.count || !isDead(m.entries, m.limit, m.entrysize, entryNumber(m, p))) {
				return p
			}
		}
		return nil
	}
	hash := uint64(memhash(data, uintptr(m.seed), uintptr(n)))
	index, mask := m.index, m.mask
	tag := uint32(hash) &^ mask
	i := uint32(hash>>32) & mask
	for {
		w := *(*uint32)(unsafe.Add(index, i<<2))
		if k := (w ^ tag) - 1; k < mask {
			q := unsafe.Add(p, uintptr(k)*size)
			s := (*stringHeader)(q)
			if s.len == n && (s.data == data || memequal(s.data, data, uintptr(n))) {
				return q
			}
		} else if w == 0 {
			return nil
		}
		i = (i + 1) & mask
	}
}

func mapaccess1_str(t *_type, m *hmap, key string) unsafe.Pointer {
	if m != nil && m.count != 0 {
		if p := findString(m, stringData(key), len(key)); p != nil {
			return unsafe.Add(p, m.elemoff)
		}
	}
	return unsafe.Pointer(&zeroVal)
}

func mapaccess2_str(t *_type, m *hmap, key string) (unsafe.Pointer, bool) {
	if m != nil && m.count != 0 {
		if p := findString(m, stringData(key), len(key)); p != nil {
			return unsafe.Add(p, m.elemoff), true
		}
	}
	return unsafe.Pointer(&zeroVal), false
}

func mapassign_str(t *_type, m *hmap, key string) unsafe.Pointer {
	if m == nil {
		panicnilmap()
	}
	p := findString(m, stringData(key), len(key))
	if p == nil {
		var n uint32
		p, n = room(m)
		if m.index != nil {
			enter(m, uint64(memhash(stringData(key), uintptr(m.seed), uintptr(len(key)))), n)
		}
	}
	*(*string)(p) = key // also where it is there: an equal string may be part of a much larger one that can go now
	return unsafe.Add(p, m.elemoff)
}

func mapdelete_str(t *_type, m *hmap, key string) {
	if m == nil || m.count == 0 {
		return
	}
	if p := findString(m, stringData(key), len(key)); p != nil {
		drop(m, p, uint64(memhash(stringData(key), uintptr(m.seed), uintptr(len(key)))))
	}
}
