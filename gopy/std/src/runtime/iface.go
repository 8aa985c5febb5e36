package runtime

import "unsafe"

// Interfaces: which types implement them, and failing assertions.
//
// Where the compiler knows type and interface it makes the itab itself. What becomes known only at run time, in x.(I), is
// kept in itabTable, failures too (value 0): fmt, for one, asks of everything it prints whether it is a Stringer.

type itabEntry struct {
	inter *_type // nil: unused
	typ   *_type
	tab   *itab // nil: typ does not implement inter
}

// itabTable is a hash table with linear probing; it is never more than half full.
var itabTable struct {
	slots unsafe.Pointer
	mask  uint32
	used  uint32
}

const itabEntrySize = 24

func itabSlot(inter, typ *_type) *itabEntry {
	h := uint32(uintptr(unsafe.Pointer(inter)))>>3*0x9E3779B1 ^ uint32(uintptr(unsafe.Pointer(typ)))>>3*0x85EBCA77
	for i := h ^ h>>15; ; i++ {
		e := (*itabEntry)(unsafe.Add(itabTable.slots, uintptr(i&itabTable.mask)*itabEntrySize))
		if e.inter == nil || e.inter == inter && e.typ == typ {
			return e
		}
	}
}

// getitab gives the itab for a type and an interface type, nil if the type does not implement it.
func getitab(inter, typ *_type) *itab {
	if itabTable.slots != nil {
		if e := itabSlot(inter, typ); e.inter != nil {
			return e.tab
		}
	}
	if itabTable.slots == nil || itabTable.used*2 >= itabTable.mask {
		growItabs()
	}
	tab, _ := makeitab((*interfacetype)(unsafe.Pointer(inter)), typ)
	e := itabSlot(inter, typ)
	e.inter, e.typ, e.tab = inter, typ, tab
	itabTable.used++
	return tab
}

// forgetItabs is called when types have got other methods (cells of a notebook).
func forgetItabs() {
	if itabTable.slots != nil {
		freeManual(itabTable.slots)
	}
	itabTable.slots = nil
	itabTable.mask = 0
	itabTable.used = 0
}

func growItabs() {
	old, n := itabTable.slots, uintptr(itabTable.mask)+1
	size := 2 * n
	if old == nil {
		n, size = 0, 512
	}
	itabTable.slots = allocManual(size * itabEntrySize)
	itabTable.mask = uint32(size - 1)
	for i := uintptr(0); i < n; i++ {
		if e := (*itabEntry)(unsafe.Add(old, i*itabEntrySize)); e.inter != nil {
			*itabSlot(e.inter, e.typ) = *e
		}
	}
	if old != nil {
		freeManual(old)
	}
}

// makeitab makes an itab; or it tells which method is missing. Both lists of methods are sorted by name, so one walk does.
func makeitab(inter *interfacetype, typ *_type) (*itab, string) {
	wanted := inter.methods
	if typ.uncommon == nil {
		if len(wanted) != 0 {
			return nil, wanted[0].name
		}
		return nil, ""
	}
	methods := typ.uncommon.methods
	tab := (*itab)(persistentalloc(unsafe.Sizeof(itab{}) + uintptr(len(wanted))*8))
	tab.inter = inter
	tab.typ = typ
	j := 0
	for i := range wanted {
		w := &wanted[i]
		for {
			if j == len(methods) {
				return nil, w.name
			}
			m := &methods[j]
			j++
			if m.name == w.name && m.typ == w.typ && (m.pkgPath == w.pkgPath || m.pkgPath == "") {
				*(*uintptr)(unsafe.Add(unsafe.Pointer(tab), 16+i*8)) = m.ifn
				break
			}
			if cmpstring(m.name, w.name) > 0 {
				return nil, w.name
			}
		}
	}
	return tab, ""
}

// assertE2I gives the itab for x.(I), typ being the dynamic type of x or nil. It panics if that does not implement I.
func assertE2I(inter, typ *_type) *itab {
	if typ == nil {
		panic(&TypeAssertionError{nil, nil, inter, ""})
	}
	tab := getitab(inter, typ)
	if tab == nil {
		_, missing := makeitab((*interfacetype)(unsafe.Pointer(inter)), typ)
		panic(&TypeAssertionError{nil, typ, inter, missing})
	}
	return tab
}

// assertE2I2 gives nil instead.
func assertE2I2(inter, typ *_type) *itab {
	if typ == nil {
		return nil
	}
	return getitab(inter, typ)
}

// convI2I gives the itab for a value converted to a wider interface type; nil stays nil.
func convI2I(inter, typ *_type) *itab {
	if typ == nil {
		return nil
	}
	return assertE2I(inter, typ)
}

// panicdottypeE: x.(T) failed, x having the type iface and the dynamic type have (or nil).
func panicdottypeE(have, want, iface *_type) {
	panic(&TypeAssertionError{iface, have, want, ""})
}

// panicnildottype: x.(T) failed because x is nil.
func panicnildottype(want *_type) {
	panic(&TypeAssertionError{nil, nil, want, ""})
}
