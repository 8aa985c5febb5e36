package reflect

import "iter"

// Methods of types, and the relations between types that depend on them or on structure: implements, assignable, convertible.

func (t *rtype) NumMethod() int {
	if Kind(t.kind) == Interface {
		return len(t.asInterface().methods)
	}
	n := 0
	all := methodsOf(t)
	for i := range all {
		if all[i].pkgPath == "" {
			n++
		}
	}
	return n
}

func (t *rtype) Method(i int) Method {
	if Kind(t.kind) == Interface {
		methods := t.asInterface().methods
		if i < 0 || i >= len(methods) {
			panic("reflect: Method index out of range")
		}
		m := &methods[i]
		return Method{Name: m.name, PkgPath: m.pkgPath, Type: m.typ, Index: i}
	}
	var m *method
	if i >= 0 {
		m = exportedMethod(t, i)
	}
	if m == nil {
		panic("reflect: Method index out of range")
	}
	sig := m.typ.asFunc()
	in := make([]*rtype, 1, 1+len(sig.in))
	in[0] = t
	typ := funcOf(append(in, sig.in...), sig.out, sig.flags&tflagVariadic != 0)
	return Method{Name: m.name, Type: typ, Func: methodFunc(typ, t, i), Index: i}
}

// methodFunc is the method of t as a function that takes the receiver as its first argument.
func methodFunc(typ, t *rtype, i int) Value {
	return makeFunc(typ, nil, func(args []Value, recovers bool) []Value {
		sig, fn, receiver := args[0].Method(i).receiver("Call")
		return callMethod(sig, fn, receiver, args[1:], recovers)
	})
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := range t.NumMethod() {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

// methodIndex finds a method by its name; -1 if there is none.
func (t *rtype) methodIndex(name string) int {
	if Kind(t.kind) == Interface {
		methods := t.asInterface().methods
		for i := range methods {
			if methods[i].name == name {
				return i
			}
		}
		return -1
	}
	n := 0
	all := methodsOf(t)
	for i := range all {
		if all[i].pkgPath == "" {
			if all[i].name == name {
				return n
			}
			n++
		}
	}
	return -1
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	i := t.methodIndex(name)
	if i < 0 {
		return Method{}, false
	}
	return t.Method(i), true
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(u.common(), t)
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	to := u.common()
	return assignable(to, t) || implements(to, t)
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return conversionOf(u.common(), t) != noConversion
}

// implements reports whether inter is an interface type that t implements.
func implements(inter, t *rtype) bool {
	if Kind(inter.kind) != Interface {
		return false
	}
	wanted := inter.asInterface().methods
	if len(wanted) == 0 {
		return true
	}
	if Kind(t.kind) != Interface {
		return t.uncommon != nil && getitab(inter, t) != nil
	}
	// Both lists are sorted.
	has := t.asInterface().methods
	j := 0
	for i := range wanted {
		w := &wanted[i]
		for {
			if j == len(has) {
				return false
			}
			m := &has[j]
			j++
			if m.name == w.name && m.pkgPath == w.pkgPath {
				if m.typ != w.typ {
					return false
				}
				break
			}
		}
	}
	return true
}

// assignable reports whether a value of type from is one of type to as it stands; interfaces are not considered.
func assignable(to, from *rtype) bool {
	if to == from {
		return true
	}
	if to.kind != from.kind || to.flags&from.flags&tflagNamed != 0 {
		return false
	}
	return Kind(to.kind) == Chan && bothDirections(to, from) || sameUnderlying(to, from, true)
}

// bothDirections reports whether from is a bidirectional channel type and to one with a direction, of the same elements, not both named.
func bothDirections(to, from *rtype) bool {
	return ChanDir(from.asChan().dir) == BothDir && to.flags&from.flags&tflagNamed == 0 && to.elem() == from.elem()
}

// sameUnderlying reports whether two types have identical underlying types; without tags, up to struct tags.
func sameUnderlying(x, y *rtype, tags bool) bool {
	if x == y {
		return true
	}
	if x.kind != y.kind {
		return false
	}
	switch k := Kind(x.kind); {
	case Bool <= k && k <= Complex128, k == String, k == UnsafePointer:
		return true
	case k == Array:
		return x.asArray().len == y.asArray().len && same(x.elem(), y.elem(), tags)
	case k == Chan:
		return x.asChan().dir == y.asChan().dir && same(x.elem(), y.elem(), tags)
	case k == Pointer, k == Slice:
		return same(x.elem(), y.elem(), tags)
	case k == Map:
		return same(x.asMap().key, y.asMap().key, tags) && same(x.elem(), y.elem(), tags)
	case k == Func:
		f, g := x.asFunc(), y.asFunc()
		return (x.flags^y.flags)&tflagVariadic == 0 && sameList(f.in, g.in, tags) && sameList(f.out, g.out, tags)
	case k == Interface:
		f, g := x.asInterface().methods, y.asInterface().methods
		return len(f) == len(g) && implements(x, y)
	case k == Struct:
		f, g := x.asStruct().fields, y.asStruct().fields
		if len(f) != len(g) {
			return false
		}
		for i := range f {
			a, b := &f[i], &g[i]
			if a.name != b.name || a.pkgPath != b.pkgPath || a.embedded != b.embedded || tags && a.tag != b.tag || !same(a.typ, b.typ, tags) {
				return false
			}
		}
		return true
	}
	return false
}

func same(x, y *rtype, tags bool) bool {
	if tags || x == y {
		return x == y
	}
	return x.name == y.name && x.pkgPath == y.pkgPath && sameUnderlying(x, y, false)
}

func sameList(x, y []*rtype, tags bool) bool {
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if !same(x[i], y[i], tags) {
			return false
		}
	}
	return true
}
