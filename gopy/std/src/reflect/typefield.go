package reflect

import "iter"

// Fields of struct types, and the search for promoted ones.
//
// The search goes level by level through embedded structs, as the spec's rule for selectors does: what is found on the upper level hides
// what is below, and what is found twice on one level cancels out. A struct type that occurs twice on a level is searched once, but counts
// as two. No type is searched again further down.

// structure panics unless t is a struct type.
func (t *rtype) structure(op string) *structType {
	if Kind(t.kind) != Struct {
		panic("reflect: " + op + " of non-struct type " + t.str)
	}
	return t.asStruct()
}

func (t *rtype) NumField() int { return len(t.structure("NumField").fields) }

func (t *rtype) Field(i int) StructField {
	s := t.structure("Field")
	if i < 0 || i >= len(s.fields) {
		panic("reflect: Field index out of bounds")
	}
	f := s.fields[i].describe()
	f.Index = []int{i}
	return f
}

// describe gives all but the index.
func (f *structField) describe() StructField {
	return StructField{
		Name:      f.name,
		PkgPath:   f.pkgPath,
		Type:      f.typ,
		Tag:       StructTag(f.tag),
		Offset:    f.offset,
		Anonymous: f.embedded,
	}
}

func (t *rtype) Fields() iter.Seq[StructField] {
	s := t.structure("Fields")
	return func(yield func(StructField) bool) {
		for i := range s.fields {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	t.structure("FieldByIndex")
	f := StructField{Type: t}
	at := t
	for depth, i := range index {
		if depth > 0 {
			at = f.Type.common()
			if Kind(at.kind) == Pointer && Kind(at.elem().kind) == Struct {
				at = at.elem()
			}
		}
		f = at.Field(i)
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	s := t.structure("FieldByName")
	embeds := false
	if name != "" {
		for i := range s.fields {
			f := &s.fields[i]
			if f.name == name {
				return t.Field(i), true
			}
			embeds = embeds || f.embedded
		}
	}
	if !embeds {
		return StructField{}, false
	}
	return searchField(t, func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.structure("FieldByNameFunc")
	return searchField(t, match)
}

// place is a struct type to be searched, and the path to it; twice: it occurs more than once on its level.
type place struct {
	typ   *rtype
	index []int
	twice bool
}

func searchField(t *rtype, match func(string) bool) (StructField, bool) {
	level := []place{{typ: t}}
	seen := map[*rtype]bool{t: true}
	for len(level) > 0 {
		var found StructField
		n := 0
		var below []place
		for _, p := range level {
			fields := p.typ.asStruct().fields
			for i := range fields {
				f := &fields[i]
				if match(f.name) {
					n++
					if p.twice {
						n++
					}
					found = f.describe()
					found.Index = append(append([]int(nil), p.index...), i)
					continue
				}
				if n == 0 && f.embedded {
					below = addPlace(below, seen, p, f, i)
				}
			}
		}
		if n > 0 {
			if n > 1 {
				return StructField{}, false
			}
			return found, true
		}
		for _, p := range below {
			seen[p.typ] = true
		}
		level = below
	}
	return StructField{}, false
}

// addPlace adds the struct that an embedded field is or points to, to what is to be searched next.
func addPlace(below []place, seen map[*rtype]bool, p place, f *structField, i int) []place {
	t := f.typ
	if Kind(t.kind) == Pointer {
		t = t.elem()
	}
	if Kind(t.kind) != Struct || seen[t] {
		return below
	}
	for j := range below {
		if below[j].typ == t {
			below[j].twice = true
			return below
		}
	}
	return append(below, place{t, append(append([]int(nil), p.index...), i), p.twice})
}

// VisibleFields returns all the fields of the struct type t that a selector reaches, those of embedded structs behind the embedded
// field, unexported ones too. Embedded fields themselves are among them.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	c := collector{best: map[string]int{}}
	c.walk(t.common(), nil)
	visible := c.fields[:0]
	for i, f := range c.fields {
		if c.best[f.Name] == i {
			visible = append(visible, f)
		}
	}
	return visible
}

// collector gathers fields in order; best is the index in fields of the field that a name means, -1 if it is ambiguous at the
// least depth so far.
type collector struct {
	fields []StructField
	best   map[string]int
	depths map[string]int
	above  []*rtype
}

func (c *collector) walk(t *rtype, path []int) {
	for _, other := range c.above {
		if other == t {
			return
		}
	}
	if c.depths == nil {
		c.depths = map[string]int{}
	}
	c.above = append(c.above, t)
	fields := t.asStruct().fields
	for i := range fields {
		f := fields[i].describe()
		f.Index = append(append([]int(nil), path...), i)
		depth, known := c.depths[f.Name]
		switch {
		case !known || len(f.Index) < depth:
			c.best[f.Name] = len(c.fields)
			c.depths[f.Name] = len(f.Index)
			c.fields = append(c.fields, f)
		case len(f.Index) == depth:
			c.best[f.Name] = -1
		}
		if f.Anonymous {
			inner := fields[i].typ
			if Kind(inner.kind) == Pointer {
				inner = inner.elem()
			}
			if Kind(inner.kind) == Struct {
				c.walk(inner, f.Index)
			}
		}
	}
	c.above = c.above[:len(c.above)-1]
}
