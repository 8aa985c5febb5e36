package reflect

import (
	"strconv"
	"unsafe"
)

// StructOf returns the struct type with these fields; their Offset and Index are ignored. Methods are promoted from an embedded first field
// only, and not from interfaces; embedded types with methods at other places are refused.
func StructOf(fields []StructField) Type {
	list := make([]structField, len(fields))
	names := map[string]bool{}
	pkg := ""
	for i, f := range fields {
		if f.Name == "" {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		}
		if !validName(f.Name) {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
		}
		if f.Type == nil {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		}
		exported := isExported(f)
		if f.Anonymous && f.PkgPath != "" {
			panic("reflect.StructOf: field \"" + f.Name + "\" is anonymous but has PkgPath set")
		}
		if !exported && f.PkgPath == "" {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		if !exported {
			if pkg != "" && pkg != f.PkgPath {
				panic("reflect.StructOf: fields with different PkgPath " + pkg + " and " + f.PkgPath)
			}
			pkg = f.PkgPath
		}
		if names[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		names[f.Name] = true
		t := f.Type.common()
		if f.Anonymous {
			checkEmbedded(t, i, len(fields))
		}
		list[i] = structField{name: f.Name, typ: t, tag: string(f.Tag), embedded: f.Anonymous}
		if !exported {
			list[i].pkgPath = f.PkgPath
		}
	}
	key, str := structText(list, true), structText(list, false)
	if t := findType(key); t != nil {
		return t
	}
	return canonical(makeStruct(list, key, str))
}

// checkEmbedded panics if the type of an embedded field, number i of n, is none that may be embedded, or has methods that could not be
// promoted: the code for a method takes the interface's data word, and that of the struct must be that of the field.
func checkEmbedded(t *rtype, i, n int) {
	base := t
	if Kind(t.kind) == Pointer {
		base = t.elem()
		if k := Kind(base.kind); t.name != "" || k == Interface || k == Pointer {
			panic("reflect.StructOf: illegal embedded field type " + t.str)
		}
	}
	if len(methodsOf(t)) == 0 && (base != t || Kind(t.kind) == Interface || len(methodsOf(pointerTo(t))) == 0) {
		return
	}
	switch {
	case i > 0:
		panic("reflect: embedded type with methods not implemented if type is not first field")
	case n > 1 && base != t:
		panic("reflect: embedded type with methods not implemented if there is more than one field")
	case n > 1 && t.direct():
		panic("reflect: embedded type with methods not implemented for non-pointer type")
	}
}

// promote gives a struct type made here the methods of its embedded first field.
func (t *rtype) promote(first *structField) {
	if first.embedded && first.typ.uncommon != nil {
		t.uncommon = first.typ.uncommon
		t.flags |= tflagUncommon
	}
}

// promotePointer gives a pointer type made here the methods of the struct's embedded first field, which lies at the same address.
func (p *rtype) promotePointer(t *rtype) {
	if Kind(t.kind) != Struct || t.name != "" {
		return
	}
	fields := t.asStruct().fields
	if len(fields) == 0 || !fields[0].embedded || Kind(fields[0].typ.kind) == Pointer || Kind(fields[0].typ.kind) == Interface {
		return
	}
	if u := pointerTo(fields[0].typ).uncommon; u != nil {
		p.uncommon = u
		p.flags |= tflagUncommon
	}
}

// isExported tells by the name; beyond ASCII, where that would take tables, by the package path.
func isExported(f StructField) bool {
	c := f.Name[0]
	return 'A' <= c && c <= 'Z' || c >= 0x80 && f.PkgPath == ""
}

func validName(name string) bool {
	for i, r := range name {
		letter := r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0x80 && strconv.IsPrint(r)
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return true
}

// structText writes the type, as its key or for people.
func structText(list []structField, key bool) string {
	if len(list) == 0 {
		return "struct {}"
	}
	s := "struct { "
	for i := range list {
		f := &list[i]
		if i > 0 {
			s += "; "
		}
		if key {
			if f.embedded {
				s += "^"
			}
			if f.pkgPath != "" {
				s += f.pkgPath + "."
			}
			s += f.name + " " + f.typ.key
		} else {
			if !f.embedded {
				s += f.name + " "
			}
			s += f.typ.str
		}
		if f.tag != "" {
			s += " " + strconv.Quote(f.tag)
		}
	}
	return s + " }"
}

// makeStruct lays the fields out as the compiler does.
func makeStruct(list []structField, key, str string) *rtype {
	t := newType(unsafe.Sizeof(structType{}), Struct, key, str)
	size := uintptr(0)
	align := uint8(1)
	flags := uint8(tflagComparable | tflagPlain)
	sized := 0 // fields that have a size; direct: whether the last of them is of a direct type
	direct := false
	for i := range list {
		f := &list[i]
		f.name, f.pkgPath, f.tag = persistentString(f.name), persistentString(f.pkgPath), persistentString(f.tag)
		a := uintptr(f.typ.align)
		at := (size + a - 1) &^ (a - 1)
		if at != size || f.name == "_" {
			flags &^= tflagPlain
		}
		f.offset = at
		size = at + f.typ.size
		align = max(align, f.typ.align)
		flags &= f.typ.flags | ^uint8(tflagComparable|tflagPlain)
		if f.typ.ptrdata != 0 {
			t.ptrdata = at + f.typ.ptrdata
		}
		if f.typ.size != 0 {
			sized++
			direct = f.typ.direct()
		}
	}
	if n := len(list); n > 0 && size > 0 && list[n-1].typ.size == 0 {
		size++
	}
	whole := (size + uintptr(align) - 1) &^ (uintptr(align) - 1)
	if whole != size {
		flags &^= tflagPlain
	}
	if flags&tflagComparable == 0 {
		flags &^= tflagPlain
	}
	if sized == 1 && direct {
		flags |= tflagDirect
	}
	t.setSize(whole, align)
	t.flags = flags
	if t.ptrdata != 0 {
		m := newMask(t.ptrdata)
		for i := range list {
			m.add(list[i].offset, list[i].typ)
		}
		t.gcmask = &m[0]
	}
	if n := uintptr(len(list)); n > 0 {
		kept := unsafe.Slice((*structField)(persistentalloc(n*unsafe.Sizeof(structField{}))), n)
		copy(kept, list)
		t.asStruct().fields = kept
		t.promote(&kept[0])
	}
	return t
}
