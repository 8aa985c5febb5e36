package runtime

import "unsafe"

// Modules: what the compiler tells about each, and one identity for each type.
//
// A program consists of several wasm modules that share one memory. Each has a moduledata among its static data, which the host
// hands to addmodule before any code of the module runs.
//
// Types that are not declared somewhere (say map[string]int) may have descriptors in several modules. typetab has the first one of each
// key: the canonical one. The module lists its own of that sort, and every word of its data that leads to one of them; code uses
// such types only through these words.

type moduledata struct {
	types   []*_type         // descriptors that other modules may have too
	patches []unsafe.Pointer // addresses of words that hold addresses of such descriptors
	roots   []rootRange
	name    string
}

// rootRange is memory with variables: a row of count equal ones of nbytes each; mask has a bit for each word of one.
type rootRange struct {
	addr   unsafe.Pointer
	nbytes uintptr
	count  uintptr
	mask   *byte
}

// module is an entry of the list of modules. It lies outside of the heap.
type module struct {
	data *moduledata
	next *module
}

var modules *module

// typetab is a hash table with linear probing; it is never more than half full.
var typetab struct {
	slots unsafe.Pointer // of mask+1 addresses of descriptors, 8 bytes each
	mask  uint32
	used  uint32
}

// addmodule makes a module known.
func addmodule(md *moduledata) {
	types := md.types
	for i := range types {
		types[i].canon = canonical(types[i])
		if types[i].kind == kindFunc {
			adoptCode(types[i].canon, types[i])
		}
	}
	patches := md.patches
	for i := range patches {
		word := (**_type)(patches[i])
		if t := *word; t != nil && t.canon != nil {
			*word = t.canon
		}
	}
	m := (*module)(persistentalloc(unsafe.Sizeof(module{})))
	m.data = md
	m.next = modules
	modules = m
}

// canonical gives the descriptor that stands for all with the key of t: an earlier one, or t itself.
func canonical(t *_type) *_type {
	if typetab.used*2 >= typetab.mask {
		growTypes()
	}
	slot := typeSlot(t.hash, t.key)
	if *slot == nil {
		*slot = t
		typetab.used++
	}
	return *slot
}

// findType gives the canonical descriptor of an undeclared type by its key, or nil.
func findType(key string) *_type {
	if typetab.slots == nil {
		return nil
	}
	return *typeSlot(fnv1a(key), key)
}

// typeSlot finds the slot where the type with a key is, or would be.
func typeSlot(hash uint32, key string) **_type {
	for i := hash; ; i++ {
		slot := (**_type)(unsafe.Add(typetab.slots, uintptr(i&typetab.mask)*8))
		if t := *slot; t == nil || t.hash == hash && t.key == key {
			return slot
		}
	}
}

func growTypes() {
	old, n := typetab.slots, uintptr(typetab.mask)+1
	size := 2 * n
	if old == nil {
		n, size = 0, 2048
	}
	typetab.slots = allocManual(size * 8)
	typetab.mask = uint32(size - 1)
	for i := uintptr(0); i < n; i++ {
		if t := *(**_type)(unsafe.Add(old, i*8)); t != nil {
			*typeSlot(t.hash, t.key) = t
		}
	}
	if old != nil {
		freeManual(old)
	}
}

// fnv1a is the hash in descriptors.
func fnv1a(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
