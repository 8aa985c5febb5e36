// Reading an element into a struct.

package xml

import (
	"encoding"
	"reflect"
)

// sinks is where the parts of an element go. Those that are not valid are left out.
type sinks struct {
	text    reflect.Value
	comment reflect.Value
	inner   reflect.Value
	other   reflect.Value // elements without a field
	within  reflect.Value // the struct
	plan    *fields
	from    int  // where in d.saved the inside begins
	outer   bool // an element around was saved already
}

// structure reads an element into a struct.
func (d *Decoder) structure(v reflect.Value, start *StartElement) error {
	plan, err := fieldsOf(v.Type())
	if err != nil {
		return err
	}
	if err := checkName(plan.xmlName, v, start.Name); err != nil {
		return err
	}
	for _, a := range start.Attr {
		if err := d.structAttribute(plan, v, a); err != nil {
			return err
		}
	}
	s := &sinks{within: v, plan: plan}
	for i := range plan.list {
		f := &plan.list[i]
		var sink *reflect.Value
		switch f.mode() {
		case isText, isCDATA:
			sink = &s.text
		case isComment:
			sink = &s.comment
		case isAny, isAny | isElement:
			sink = &s.other
		case isInner:
			sink = &s.inner
		}
		if sink != nil && !sink.IsValid() {
			*sink = f.of(v, true)
		}
	}
	if s.inner.IsValid() {
		if s.outer = d.saving; s.outer {
			s.from = d.savedLen()
		} else {
			d.saving = true
			d.saved = nil
		}
	}
	return d.contents(s)
}

// checkName compares an element's name with the one that a struct wants, and stores it in the field XMLName.
func checkName(f *field, v reflect.Value, name Name) error {
	if f == nil {
		return nil
	}
	if f.name != "" && f.name != name.Local {
		return UnmarshalError("expected element type <" + f.name + "> but have <" + name.Local + ">")
	}
	if f.space != "" && f.space != name.Space {
		have := name.Space
		if have == "" {
			have = "no name space"
		}
		return UnmarshalError("expected element <" + f.name + "> in name space " + f.space + " but have " + have)
	}
	if own := f.of(v, true); own.Type() == nameType {
		own.Set(reflect.ValueOf(name))
	}
	return nil
}

// structAttribute stores an attribute in all fields for it, or else in one for any.
func (d *Decoder) structAttribute(plan *fields, v reflect.Value, a Attr) error {
	handled := false
	var other *field
	for i := range plan.list {
		f := &plan.list[i]
		switch f.mode() {
		case isAttr:
			place := f.of(v, true)
			if a.Name.Local == f.name && (f.space == "" || f.space == a.Name.Space) {
				if err := d.attribute(place, a); err != nil {
					return err
				}
				handled = true
			}
		case isAny | isAttr:
			if other == nil {
				other = f
			}
		}
	}
	if handled || other == nil {
		return nil
	}
	return d.attribute(other.of(v, true), a)
}

// contents reads an element's inside and its end.
func (d *Decoder) contents(s *sinks) error {
	var text, comment, inner []byte
	for ended := false; !ended; {
		before := 0
		if s.inner.IsValid() {
			before = d.savedLen()
		}
		t, err := d.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case StartElement:
			if err := d.child(s, &t); err != nil {
				return err
			}
		case EndElement:
			if s.inner.IsValid() {
				inner = d.saved[s.from:before]
				d.saving = s.outer
			}
			ended = true
		case CharData:
			if s.text.IsValid() {
				text = append(text, t...)
			}
		case Comment:
			if s.comment.IsValid() {
				comment = append(comment, t...)
			}
		}
	}
	if s.text.IsValid() {
		if err := storeText(s.text, text); err != nil {
			return err
		}
	}
	switch s.comment.Kind() {
	case reflect.String:
		s.comment.SetString(string(comment))
	case reflect.Slice:
		s.comment.Set(reflect.ValueOf(comment))
	}
	switch s.inner.Kind() {
	case reflect.String:
		s.inner.SetString(string(inner))
	case reflect.Slice:
		if s.inner.Type().Elem().Kind() == reflect.Uint8 {
			s.inner.Set(reflect.ValueOf(inner))
		}
	}
	return nil
}

func storeText(v reflect.Value, text []byte) error {
	value, pointer := methods(v)
	handled := false
	for _, m := range [...]any{value, pointer} {
		if m, ok := m.(encoding.TextUnmarshaler); ok && !handled {
			handled = true
			if err := m.UnmarshalText(text); err != nil {
				return err
			}
		}
	}
	if handled {
		return nil
	}
	return store(v, text)
}

// child reads an element within another.
func (d *Decoder) child(s *sinks, start *StartElement) error {
	if s.within.IsValid() {
		consumed, err := d.path(s.plan, s.within, nil, start)
		if err != nil || consumed {
			return err
		}
		if s.other.IsValid() {
			return d.element(s.other, start)
		}
	}
	return d.Skip()
}

// path reads an element that stands, within the struct's, in elements with the names of parents, if there is a field for it.
func (d *Decoder) path(plan *fields, v reflect.Value, parents []string, start *StartElement) (consumed bool, err error) {
	var deeper []string
	depth := len(parents)
search:
	for i := range plan.list {
		f := &plan.list[i]
		if f.flags&isElement == 0 || len(f.parents) < depth || f.space != "" && f.space != start.Name.Space {
			continue
		}
		for j := range parents {
			if parents[j] != f.parents[j] {
				continue search
			}
		}
		if len(f.parents) == depth {
			if f.name == start.Name.Local {
				return true, d.element(f.of(v, true), start)
			}
		} else if f.parents[depth] == start.Name.Local {
			deeper = f.parents[:depth+1]
			break
		}
	}
	if deeper == nil {
		return false, nil
	}
	for {
		t, err := d.Token()
		if err != nil {
			return true, err
		}
		switch t := t.(type) {
		case StartElement:
			consumed, err := d.path(plan, v, deeper, &t)
			if err == nil && !consumed {
				err = d.Skip()
			}
			if err != nil {
				return true, err
			}
		case EndElement:
			return true, nil
		}
	}
}
