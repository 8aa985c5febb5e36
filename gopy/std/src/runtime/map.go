package runtime

import "unsafe"

// Maps: the data structure.
//
// The entries (key, then element) of a map lie in an array, in the order in which they were put in. Up to 8 are looked for one by
// one. Above, an index leads to them: a hash table of 4-byte words with linear probing. A word is 0 if it is empty, or
//
//	number of the entry + 1       in the low bits, as many as the table's size has (mask)
//	further bits of the hash      in the high bits
//
// so that nearly always only the right entry is touched. The index has at least 8/5 as many words as there is room for entries.
//
// A deleted entry is zeroed, marked in a bitmap behind the array, and its word in the index becomes a tombstone (no number). When the
// array is full, the entries that live are copied to a new one, twice as large if more than 3/4 of them do, and a new index is made. So
// entries never move except in an assignment of a new key, before it returns the address of its element.
//
// Iteration (mapiter.go) goes along the array. An iterator that began with an array that was replaced goes on in the old one,
// which nobody changes any more, and looks each key up in the map as it is now.
//
// There are four ways to hash and compare keys, chosen by the key's type: as 8 bytes, as 4 bytes, as a string, or by the type's
// functions. The first three have fast functions of their own in map_fast.go, which compiled code calls if it knows the type.

type hmap struct {
	count     int // entries that live: len(m)
	entries   unsafe.Pointer
	index     unsafe.Pointer // nil: no index, look at all entries
	seed      uint64
	used      uint32 // entries in the array, deleted ones included
	limit     uint32 // room in the array
	mask      uint32 // words in the index minus 1
	entrysize uint32
	elemoff   uint32
	clears    uint32 // how many times it was cleared
	info      *mapinfo
}

// Kinds of keys.
const (
	keyGeneric = iota
	key64
	key32
	keyString
	keyPointer // as key64, but the high half of the word does not count
)

const (
	smallLimit = 8
	tombstone  = 1 << 31
)

// mapinfo is what is worth computing once for a map type. It lies outside of the heap.
type mapinfo struct {
	typ       *maptype
	entry     *_type // nil: without pointers
	entrysize uint32
	elemoff   uint32
	kind      uint8
	update    bool // an assignment replaces the key: equal ones can be told apart (+0 and -0)
	next      *mapinfo
}

// mapinfos is a hash table of lists, by the address of the type.
var (
	mapinfos [256]*mapinfo
	lastInfo *mapinfo
)

func infoOf(t *_type) *mapinfo {
	mt := (*maptype)(unsafe.Pointer(t))
	if lastInfo != nil && lastInfo.typ == mt {
		return lastInfo
	}
	list := &mapinfos[uintptr(unsafe.Pointer(t))>>3&255]
	for info := *list; info != nil; info = info.next {
		if info.typ == mt {
			lastInfo = info
			return info
		}
	}
	info := (*mapinfo)(persistentalloc(unsafe.Sizeof(mapinfo{})))
	key, elem := mt.key, mt.elem
	info.typ = mt
	info.elemoff = uint32(alignUp(key.size, uintptr(elem.align)))
	align := key.align
	if elem.align > align {
		align = elem.align
	}
	size := alignUp(uintptr(info.elemoff)+elem.size, uintptr(align))
	if size == 0 {
		size = 8
	}
	info.entrysize = uint32(size)
	info.kind = keyKind(key)
	info.update = info.kind == keyGeneric && key.flags&flagPlain == 0
	if key.ptrdata != 0 || elem.ptrdata != 0 {
		entry := (*_type)(persistentalloc(unsafe.Sizeof(_type{})))
		entry.size = size
		entry.ptrdata = key.ptrdata
		if elem.ptrdata != 0 {
			entry.ptrdata = uintptr(info.elemoff) + elem.ptrdata
		}
		mask := persistentalloc(size/64 + 1)
		setMask(mask, 0, key)
		setMask(mask, uintptr(info.elemoff), elem)
		entry.gcmask = (*byte)(mask)
		info.entry = entry
	}
	info.next = *list
	*list = info
	lastInfo = info
	return info
}

func alignUp(n, align uintptr) uintptr {
	if align == 0 {
		return n
	}
	return (n + align - 1) / align * align
}

func keyKind(t *_type) uint8 {
	switch {
	case t.kind == kindString:
		return keyString
	case t.flags&flagPlain == 0:
		return keyGeneric
	case t.size == 8 && t.ptrdata == 0:
		return key64
	case t.size == 8:
		return keyPointer
	case t.size == 4:
		return key32
	}
	return keyGeneric
}

// setMask marks the pointers of a type in a mask, the value being offset bytes from the beginning.
func setMask(mask unsafe.Pointer, offset uintptr, t *_type) {
	if t.ptrdata == 0 {
		return
	}
	if t.gcmask == nil {
		a := (*arraytype)(unsafe.Pointer(t))
		for i := uintptr(0); i < a.len; i++ {
			setMask(mask, offset+i*a.elem.size, a.elem)
		}
		return
	}
	for i := uintptr(0); i < t.ptrdata/8; i++ {
		if *(*uint8)(unsafe.Add(unsafe.Pointer(t.gcmask), i>>3))>>(i&7)&1 != 0 {
			w := offset/8 + i
			*(*uint8)(unsafe.Add(mask, w>>3)) |= 1 << (w & 7)
		}
	}
}

// makemap makes a map with room for hint entries.
func makemap(t *_type, hint int) *hmap {
	info := infoOf(t)
	m := new(hmap)
	m.info = info
	m.entrysize = info.entrysize
	m.elemoff = info.elemoff
	m.seed = rand()
	if hint > smallLimit {
		if hint > 1<<28 {
			hint = 1 << 28 // it is only a hint
		}
		words := uint32(32)
		for words/8*5 < uint32(hint) {
			words *= 2
		}
		newTable(m, words)
	}
	return m
}

// newTable gives a map an empty array and an index of a size, or no index for 0.
func newTable(m *hmap, words uint32) {
	limit := uint32(smallLimit)
	var index unsafe.Pointer
	if words != 0 {
		limit = words / 8 * 5
		index = mallocgc(uintptr(words)*4, nil, true)
	}
	size := uintptr(limit)*uintptr(m.entrysize) + uintptr(limit+7)/8
	entries := mallocgc(size, m.info.entry, true)
	m.entries, m.limit = entries, limit
	m.index, m.mask = index, words-1
	m.used = 0
}

// isDead tells whether entry n was deleted, setDead records it.
func isDead(entries unsafe.Pointer, limit, entrysize, n uint32) bool {
	bits := unsafe.Add(entries, uintptr(limit)*uintptr(entrysize)+uintptr(n>>3))
	return *(*uint8)(bits)>>(n&7)&1 != 0
}

func setDead(m *hmap, n uint32, dead bool) {
	bits := (*uint8)(unsafe.Add(m.entries, uintptr(m.limit)*uintptr(m.entrysize)+uintptr(n>>3)))
	if dead {
		*bits |= 1 << (n & 7)
	} else {
		*bits &^= 1 << (n & 7)
	}
}

// entryNumber is the number of the entry at an address.
func entryNumber(m *hmap, p unsafe.Pointer) uint32 {
	return (uint32(uintptr(p)) - uint32(uintptr(m.entries))) / m.entrysize
}

// hashKey hashes the key at p in the way of the map.
func hashKey(m *hmap, p unsafe.Pointer) uint64 {
	switch m.info.kind {
	case key64:
		return hash64(*(*uint64)(p), m.seed)
	case key32, keyPointer:
		return hash64(uint64(*(*uint32)(p)), m.seed)
	case keyString:
		return uint64(strhash(p, uintptr(m.seed)))
	}
	return uint64(typehash(m.info.typ.key, p, uintptr(m.seed)))
}

// enter puts an entry into the index.
func enter(m *hmap, hash uint64, n uint32) {
	mask := m.mask
	for i := uint32(hash>>32) & mask; ; i = (i + 1) & mask {
		w := (*uint32)(unsafe.Add(m.index, uintptr(i)<<2))
		if *w == 0 {
			*w = uint32(hash)&^mask | (n + 1)
			return
		}
	}
}

// rebuild copies the entries that live to a new array, with an index of a size.
func rebuild(m *hmap, words uint32) {
	entries, limit, used, size := m.entries, m.limit, m.used, m.entrysize
	newTable(m, words)
	to := m.entries
	if int(used) == m.count {
		memcopy(to, entries, uintptr(used)*uintptr(size))
	} else {
		at := to
		for n := uint32(0); n < used; n++ {
			if !isDead(entries, limit, size, n) {
				memcopy(at, unsafe.Add(entries, uintptr(n)*uintptr(size)), uintptr(size))
				at = unsafe.Add(at, size)
			}
		}
	}
	m.used = uint32(m.count)
	for n := uint32(0); n < m.used; n++ {
		enter(m, hashKey(m, unsafe.Add(to, uintptr(n)*uintptr(size))), n)
	}
}

// room gives the next entry of the array, making a new array if it is full. The entry is zero; its key is to be written, and it
// must be entered into the index, if there is one.
func room(m *hmap) (p unsafe.Pointer, n uint32) {
	if m.index == nil {
		if m.entries == nil {
			newTable(m, 0)
		}
		if int(m.used) != m.count {
			// A deleted one.
			for n := uint32(0); ; n++ {
				if isDead(m.entries, m.limit, m.entrysize, n) {
					setDead(m, n, false)
					m.count++
					return unsafe.Add(m.entries, uintptr(n)*uintptr(m.entrysize)), n
				}
			}
		}
	}
	if m.used == m.limit {
		words := m.mask + 1
		switch {
		case m.index == nil:
			words = 32
		case uint32(m.count) > m.limit/4*3:
			words *= 2
		}
		rebuild(m, words)
	}
	n = m.used
	m.used++
	m.count++
	return unsafe.Add(m.entries, uintptr(n)*uintptr(m.entrysize)), n
}

// drop deletes the entry at p; its key has the given hash (which is not needed without an index).
func drop(m *hmap, p unsafe.Pointer, hash uint64) {
	n := entryNumber(m, p)
	memzero(p, uintptr(m.entrysize))
	m.count--
	if m.count == 0 && (m.index == nil || m.used > m.limit/2) {
		forget(m)
		return
	}
	setDead(m, n, true)
	if m.index != nil {
		mask := m.mask
		want := uint32(hash)&^mask | (n + 1)
		for i := uint32(hash>>32) & mask; ; i = (i + 1) & mask {
			w := (*uint32)(unsafe.Add(m.index, uintptr(i)<<2))
			if *w == want {
				*w = tombstone
				return
			}
		}
	}
}

// forget makes index and bitmap as new; all entries are zero.
func forget(m *hmap) {
	memzero(unsafe.Add(m.entries, uintptr(m.limit)*uintptr(m.entrysize)), uintptr(m.used+7)/8)
	if m.index != nil {
		memzero(m.index, uintptr(m.mask+1)<<2)
	}
	m.used = 0
}

// mapclear is clear(m).
func mapclear(t *_type, m *hmap) {
	if m == nil || m.used == 0 {
		return
	}
	memzero(m.entries, uintptr(m.used)*uintptr(m.entrysize))
	m.count = 0
	m.clears++
	forget(m)
}

func maplen(p unsafe.Pointer) int {
	if p == nil {
		return 0
	}
	return (*hmap)(p).count
}

// mapclone is maps.Clone: a copy of a map.
func mapclone(m *hmap) *hmap {
	if m == nil {
		return nil
	}
	c := new(hmap)
	*c = *m
	if m.entries != nil {
		words := m.mask + 1
		if m.index == nil {
			words = 0
		}
		rebuildFrom(c, words)
	}
	return c
}

// rebuildFrom gives c, a copy of another map's head, entries of its own.
func rebuildFrom(c *hmap, words uint32) {
	if words != 0 {
		rebuild(c, words)
		return
	}
	entries, used, limit := c.entries, c.used, c.limit
	newTable(c, 0)
	memcopy(c.entries, entries, uintptr(limit)*uintptr(c.entrysize)+uintptr(limit+7)/8)
	c.used = used
}
