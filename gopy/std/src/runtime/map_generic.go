package runtime

import "unsafe"

// Maps whose keys are passed by address: any type. Where the type is one of the fast ones, the fast functions do it, so that both
// ways lead to the same entries.

// find looks for a key: the address of its entry, or nil.
func find(m *hmap, key unsafe.Pointer) unsafe.Pointer {
	switch m.info.kind {
	case key64:
		return find64(m, *(*uint64)(key))
	case keyPointer:
		return find64(m, uint64(*(*uint32)(key)))
	case key32:
		return find32(m, *(*uint32)(key))
	case keyString:
		s := (*stringHeader)(key)
		return findString(m, s.data, s.len)
	}
	t := m.info.typ.key
	hash := uint64(typehash(t, key, uintptr(m.seed))) // it must be computed: some keys cannot be hashed, which is an error
	return findGeneric(m, t, key, hash)
}

func findGeneric(m *hmap, t *_type, key unsafe.Pointer, hash uint64) unsafe.Pointer {
	entries, size := m.entries, uintptr(m.entrysize)
	if m.index == nil {
		for n := uint32(0); n < m.used; n++ {
			p := unsafe.Add(entries, uintptr(n)*size)
			if valuesEqual(t, p, key) && (int(m.used) == m.count || !isDead(entries, m.limit, m.entrysize, n)) {
				return p
			}
		}
		return nil
	}
	mask := m.mask
	tag := uint32(hash) &^ mask
	for i := uint32(hash>>32) & mask; ; i = (i + 1) & mask {
		w := *(*uint32)(unsafe.Add(m.index, uintptr(i)<<2))
		if n := (w ^ tag) - 1; n < mask {
			p := unsafe.Add(entries, uintptr(n)*size)
			if valuesEqual(t, p, key) {
				return p
			}
		} else if w == 0 {
			return nil
		}
	}
}

// checkKey panics if a key cannot be hashed: that is an error even where the map is empty.
func checkKey(t *_type, key unsafe.Pointer) {
	k := (*maptype)(unsafe.Pointer(t)).key
	if k.flags&flagPlain == 0 && (k.kind == kindInterface || k.kind == kindStruct || k.kind == kindArray) {
		typehash(k, key, 0)
	}
}

func mapaccess1(t *_type, m *hmap, key unsafe.Pointer) unsafe.Pointer {
	if m == nil || m.count == 0 {
		checkKey(t, key)
		return unsafe.Pointer(&zeroVal)
	}
	if p := find(m, key); p != nil {
		return unsafe.Add(p, m.elemoff)
	}
	return unsafe.Pointer(&zeroVal)
}

func mapaccess2(t *_type, m *hmap, key unsafe.Pointer) (unsafe.Pointer, bool) {
	if m == nil || m.count == 0 {
		checkKey(t, key)
		return unsafe.Pointer(&zeroVal), false
	}
	if p := find(m, key); p != nil {
		return unsafe.Add(p, m.elemoff), true
	}
	return unsafe.Pointer(&zeroVal), false
}

func mapassign(t *_type, m *hmap, key unsafe.Pointer) unsafe.Pointer {
	if m == nil {
		panicnilmap()
	}
	switch m.info.kind {
	case key64:
		return mapassign_64(t, m, *(*uint64)(key))
	case keyPointer:
		return mapassign_64(t, m, uint64(*(*uint32)(key)))
	case key32:
		return mapassign_32(t, m, *(*uint32)(key))
	case keyString:
		return mapassign_str(t, m, *(*string)(key))
	}
	kt := m.info.typ.key
	hash := uint64(typehash(kt, key, uintptr(m.seed)))
	p := unsafe.Pointer(nil)
	if m.count != 0 {
		p = findGeneric(m, kt, key, hash)
	}
	if p == nil {
		var n uint32
		p, n = room(m)
		if m.index != nil {
			enter(m, hash, n)
		}
		memcopy(p, key, kt.size)
	} else if m.info.update {
		memcopy(p, key, kt.size)
	}
	return unsafe.Add(p, m.elemoff)
}

func mapdelete(t *_type, m *hmap, key unsafe.Pointer) {
	if m == nil || m.count == 0 {
		checkKey(t, key)
		return
	}
	if p := find(m, key); p != nil {
		drop(m, p, hashKey(m, p))
	}
}
