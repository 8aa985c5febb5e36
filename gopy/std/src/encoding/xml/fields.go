// The fields of structs, and their tags: `xml:"space a>b>name,mode,omitempty"`.

package xml

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// What a field is for.
const (
	isElement = 1 << iota
	isAttr
	isCDATA
	isText
	isInner
	isComment
	isAny
	omitEmpty

	modes = omitEmpty - 1
)

// field is the plan of a field.
type field struct {
	index   []int
	name    string
	space   string
	flags   int
	parents []string
}

func (f *field) mode() int { return f.flags & modes }

// fields is the plan of a struct.
type fields struct {
	xmlName *field
	list    []field
}

var plans sync.Map // from reflect.Type to *fields

var (
	nameType = reflect.TypeFor[Name]()
	attrType = reflect.TypeFor[Attr]()
)

// fieldsOf returns the plan of a type; what is no struct has no fields.
func fieldsOf(t reflect.Type) (*fields, error) {
	if plan, ok := plans.Load(t); ok {
		return plan.(*fields), nil
	}
	plan := &fields{}
	if t.Kind() == reflect.Struct && t != nameType {
		for i := range t.NumField() {
			if err := plan.addField(t, t.Field(i)); err != nil {
				return nil, err
			}
		}
	}
	stored, _ := plans.LoadOrStore(t, plan)
	return stored.(*fields), nil
}

func (p *fields) addField(t reflect.Type, sf reflect.StructField) error {
	if !sf.IsExported() && !sf.Anonymous || sf.Tag.Get("xml") == "-" {
		return nil
	}
	if base := sf.Type; sf.Anonymous {
		if base.Kind() == reflect.Pointer {
			base = base.Elem()
		}
		if base.Kind() == reflect.Struct {
			inner, err := fieldsOf(base)
			if err != nil {
				return err
			}
			if p.xmlName == nil {
				p.xmlName = inner.xmlName
			}
			for _, f := range inner.list {
				f.index = append([]int{sf.Index[0]}, f.index...)
				if err := p.add(t, f); err != nil {
					return err
				}
			}
			return nil
		}
	}
	f, err := parseField(t, sf)
	if err != nil {
		return err
	}
	if sf.Name == "XMLName" {
		p.xmlName = f
		return nil
	}
	return p.add(t, *f)
}

// parseField reads a field's tag.
func parseField(t reflect.Type, sf reflect.StructField) (*field, error) {
	f := &field{index: sf.Index}
	full := sf.Tag.Get("xml")
	where := "field " + sf.Name + " of type " + t.String()
	tag := full
	if space, rest, ok := strings.Cut(tag, " "); ok {
		f.space, tag = space, rest
	}
	options := strings.Split(tag, ",")
	tag = options[0]
	for _, option := range options[1:] {
		switch option {
		case "attr":
			f.flags |= isAttr
		case "cdata":
			f.flags |= isCDATA
		case "chardata":
			f.flags |= isText
		case "innerxml":
			f.flags |= isInner
		case "comment":
			f.flags |= isComment
		case "any":
			f.flags |= isAny
		case "omitempty":
			f.flags |= omitEmpty
		}
	}
	valid := true
	switch mode := f.mode(); mode {
	case 0:
		f.flags |= isElement
	case isAttr, isCDATA, isText, isInner, isComment, isAny, isAny | isAttr:
		valid = sf.Name != "XMLName" && (tag == "" || mode == isAttr)
		if mode == isAny {
			f.flags |= isElement
		}
	default:
		valid = false
	}
	if !valid || f.flags&omitEmpty != 0 && f.flags&(isElement|isAttr) == 0 {
		return nil, errors.New("xml: invalid tag in " + where + ": " + strconv.Quote(full))
	}
	if f.space != "" && tag == "" {
		return nil, errors.New("xml: namespace without name in " + where + ": " + strconv.Quote(full))
	}
	switch {
	case sf.Name == "XMLName":
		f.name = tag
	case tag == "":
		f.name = sf.Name
		if own := ownName(sf.Type); own != nil {
			f.space, f.name = own.space, own.name
		}
	default:
		return f, f.parsePath(t, sf, tag, options[1:])
	}
	return f, nil
}

// parsePath reads the name, and the names of the elements around it.
func (f *field) parsePath(t reflect.Type, sf reflect.StructField, tag string, options []string) error {
	path := strings.Split(tag, ">")
	if path[0] == "" {
		path[0] = sf.Name
	}
	last := len(path) - 1
	f.name = path[last]
	if f.name == "" {
		return errors.New("xml: trailing '>' in field " + sf.Name + " of type " + t.String())
	}
	if last > 0 {
		if f.flags&isElement == 0 {
			return errors.New("xml: " + tag + " chain not valid with " + strings.Join(options, ",") + " flag")
		}
		f.parents = path[:last]
	}
	if f.flags&isElement != 0 {
		if own := ownName(sf.Type); own != nil && own.name != f.name {
			return errors.New("xml: name " + strconv.Quote(f.name) + " in tag of " + t.String() + "." + sf.Name + " conflicts with name " +
				strconv.Quote(own.name) + " in " + sf.Type.String() + ".XMLName")
		}
	}
	return nil
}

// ownName returns the name that a struct gives itself by a field XMLName.
func ownName(t reflect.Type) *field {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			if sf := t.Field(i); sf.Name == "XMLName" {
				if f, err := parseField(t, sf); err == nil && f.name != "" {
					return f
				}
				return nil
			}
		}
	}
	return nil
}

// collides tells whether two fields are for the same place.
func (f *field) collides(g *field) bool {
	if f.mode() != g.mode() || f.space != "" && g.space != "" && f.space != g.space {
		return false
	}
	short := min(len(f.parents), len(g.parents))
	for i := range short {
		if f.parents[i] != g.parents[i] {
			return false
		}
	}
	switch {
	case len(f.parents) > short:
		return f.parents[short] == g.name
	case len(g.parents) > short:
		return g.parents[short] == f.name
	}
	return f.name == g.name && f.space == g.space
}

// add adds a field. Of fields for the same place the least deep counts.
func (p *fields) add(t reflect.Type, f field) error {
	var kept []field
	var same *field
	for i := range p.list {
		old := &p.list[i]
		switch {
		case !f.collides(old):
			kept = append(kept, *old)
		case len(old.index) < len(f.index):
			return nil
		case len(old.index) == len(f.index) && same == nil:
			same = old
		}
	}
	if same != nil {
		a, b := t.FieldByIndex(same.index), t.FieldByIndex(f.index)
		return &TagPathError{t, a.Name, a.Tag.Get("xml"), b.Name, b.Tag.Get("xml")}
	}
	p.list = append(kept, f)
	return nil
}

// A TagPathError tells of two fields that are for the same element.
type TagPathError struct {
	Struct       reflect.Type
	Field1, Tag1 string
	Field2, Tag2 string
}

// Error names fields and tags.
func (e *TagPathError) Error() string {
	return e.Struct.String() + " field " + strconv.Quote(e.Field1) + " with tag " + strconv.Quote(e.Tag1) +
		" conflicts with field " + strconv.Quote(e.Field2) + " with tag " + strconv.Quote(e.Tag2)
}

// of returns the field of a struct. Embedded nil pointers on the way are set if fill is true; else there is no value.
func (f *field) of(v reflect.Value, fill bool) reflect.Value {
	for i, x := range f.index {
		if i > 0 && v.Kind() == reflect.Pointer && v.Type().Elem().Kind() == reflect.Struct {
			if v.IsNil() {
				if !fill {
					return reflect.Value{}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}
