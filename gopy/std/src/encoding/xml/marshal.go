// Writing values.

package xml

import (
	"bytes"
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// Marshaler is implemented by types that write their own element, beginning with start.
type Marshaler interface {
	MarshalXML(e *Encoder, start StartElement) error
}

// MarshalerAttr is implemented by types that make an attribute of themselves. One without a name is left out.
type MarshalerAttr interface {
	MarshalXMLAttr(name Name) (Attr, error)
}

// An UnsupportedTypeError tells the type of a value that XML has no form for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

// Error names the type.
func (e *UnsupportedTypeError) Error() string { return "xml: unsupported type: " + e.Type.String() }

// Marshal returns the XML of v. A struct is an element with its exported fields as elements. The name is that of the field XMLName
// (its tag or value), of the tag of the field that v comes from, of the field, or of the type. Tags say: "name", "a>b>name" (within
// other elements), ",attr", ",chardata", ",cdata", ",innerxml" (as it is), ",comment", ",omitempty", "-".
func Marshal(v any) ([]byte, error) { return MarshalIndent(v, "", "") }

// MarshalIndent is Marshal with a line per element. Each begins with prefix and as many indents as it is deep.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := NewEncoder(&b)
	enc.Indent(prefix, indent)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	if err := enc.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// methods returns what may have methods to call: the value and, if there is one, a pointer to it.
func methods(v reflect.Value) (value, pointer any) {
	if v.CanInterface() {
		value = v.Interface()
		if v.CanAddr() {
			pointer = v.Addr().Interface()
		}
	}
	return value, pointer
}

// textMarshaler returns what has MarshalText, or nil.
func textMarshaler(v reflect.Value) encoding.TextMarshaler {
	value, pointer := methods(v)
	m, ok := value.(encoding.TextMarshaler)
	if !ok {
		m, _ = pointer.(encoding.TextMarshaler)
	}
	return m
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8,
		reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.Float32, reflect.Float64, reflect.Interface, reflect.Pointer:
		return v.IsZero()
	}
	return false
}

// value writes a value: that of the field f, or in the element that begins with start, both of which may be nil.
func (enc *Encoder) value(v reflect.Value, f *field, start *StartElement) error {
	if start != nil && start.Name.Local == "" {
		return errors.New("xml: EncodeElement of StartElement with missing name")
	}
	if !v.IsValid() || f != nil && f.flags&omitEmpty != 0 && isEmpty(v) {
		return nil
	}
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	t := v.Type()
	value, pointer := methods(v)
	if m, ok := value.(Marshaler); ok {
		return enc.callXML(m, defaultStart(t, f, start))
	}
	if m, ok := pointer.(Marshaler); ok {
		return enc.callXML(m, defaultStart(reflect.PointerTo(t), f, start))
	}
	if m, ok := value.(encoding.TextMarshaler); ok {
		return enc.callText(m, defaultStart(t, f, start))
	}
	if m, ok := pointer.(encoding.TextMarshaler); ok {
		return enc.callText(m, defaultStart(reflect.PointerTo(t), f, start))
	}
	if (t.Kind() == reflect.Slice || t.Kind() == reflect.Array) && t.Elem().Kind() != reflect.Uint8 {
		for i := range v.Len() {
			if err := enc.value(v.Index(i), f, start); err != nil {
				return err
			}
		}
		return nil
	}
	plan, err := fieldsOf(t)
	if err != nil {
		return err
	}
	tag, err := enc.tagOf(v, plan, f, start)
	if err != nil {
		return err
	}
	if err := enc.start(&tag); err != nil {
		return err
	}
	if t.Kind() == reflect.Struct {
		err = enc.contents(plan, v)
	} else {
		var s string
		if s, err = simple(v); err == nil {
			enc.writeEscaped(s, true)
		}
	}
	if err != nil {
		return err
	}
	if err := enc.end(tag.Name); err != nil {
		return err
	}
	return enc.check()
}

// tagOf makes the start tag of a value.
func (enc *Encoder) tagOf(v reflect.Value, plan *fields, f *field, start *StartElement) (tag StartElement, err error) {
	own := plan.xmlName
	if start != nil {
		tag.Name = start.Name
		tag.Attr = append(tag.Attr, start.Attr...)
	} else if own != nil && own.name != "" {
		tag.Name = Name{own.space, own.name}
	} else if own != nil {
		if name := own.of(v, false); name.IsValid() && name.CanInterface() {
			if n, ok := name.Interface().(Name); ok && n.Local != "" {
				tag.Name = n
			}
		}
	}
	if tag.Name.Local == "" && f != nil {
		tag.Name = Name{f.space, f.name}
	}
	if tag.Name.Local == "" {
		tag.Name.Local, _, _ = strings.Cut(v.Type().Name(), "[")
		if tag.Name.Local == "" {
			return tag, &UnsupportedTypeError{v.Type()}
		}
	}
	for i := range plan.list {
		f := &plan.list[i]
		if f.flags&isAttr == 0 {
			continue
		}
		a := f.of(v, false)
		if f.flags&omitEmpty != 0 && (!a.IsValid() || isEmpty(a)) || a.Kind() == reflect.Interface && a.IsNil() {
			continue
		}
		if err := enc.attribute(&tag, Name{f.space, f.name}, a); err != nil {
			return tag, err
		}
	}
	if n := len(enc.tags); own != nil && tag.Name.Space == "" && own.space == "" && own.name == "" && n > 0 && enc.tags[n-1].Space != "" {
		tag.Attr = append(tag.Attr, Attr{Name{"", "xmlns"}, ""}) // not in the space around it
	}
	return tag, nil
}

// attribute adds an attribute to a tag, or one for each element of a slice.
func (enc *Encoder) attribute(tag *StartElement, name Name, v reflect.Value) error {
	value, pointer := methods(v)
	m, ok := value.(MarshalerAttr)
	if !ok {
		m, ok = pointer.(MarshalerAttr)
	}
	if ok {
		a, err := m.MarshalXMLAttr(name)
		if err == nil && a.Name.Local != "" {
			tag.Attr = append(tag.Attr, a)
		}
		return err
	}
	if m := textMarshaler(v); m != nil {
		text, err := m.MarshalText()
		if err == nil {
			tag.Attr = append(tag.Attr, Attr{name, string(text)})
		}
		return err
	}
	if v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8:
		for i := range v.Len() {
			if err := enc.attribute(tag, name, v.Index(i)); err != nil {
				return err
			}
		}
		return nil
	case v.Type() == attrType && v.CanInterface():
		tag.Attr = append(tag.Attr, v.Interface().(Attr))
		return nil
	}
	s, err := simple(v)
	if err == nil {
		tag.Attr = append(tag.Attr, Attr{name, s})
	}
	return err
}

// defaultStart is the start tag that a method gets.
func defaultStart(t reflect.Type, f *field, start *StartElement) StartElement {
	switch {
	case start != nil:
		return StartElement{start.Name, append([]Attr(nil), start.Attr...)}
	case f != nil && f.name != "":
		return StartElement{Name: Name{f.space, f.name}}
	case t.Name() != "":
		return StartElement{Name: Name{Local: t.Name()}}
	}
	return StartElement{Name: Name{Local: t.Elem().Name()}}
}

func (enc *Encoder) callXML(m Marshaler, start StartElement) error {
	enc.tags = append(enc.tags, Name{}) // elements around are not to be closed
	n := len(enc.tags)
	if err := m.MarshalXML(enc, start); err != nil {
		return err
	}
	if len(enc.tags) > n {
		return errors.New("xml: " + receiver(m) + ".MarshalXML wrote invalid XML: <" + enc.tags[len(enc.tags)-1].Local + "> not closed")
	}
	enc.tags = enc.tags[:n-1]
	return nil
}

// receiver names the type of a method's receiver.
func receiver(v any) string {
	t := reflect.TypeOf(v)
	if t.Name() != "" {
		return t.String()
	}
	return "(" + t.String() + ")"
}

func (enc *Encoder) callText(m encoding.TextMarshaler, start StartElement) error {
	if err := enc.start(&start); err != nil {
		return err
	}
	text, err := m.MarshalText()
	if err != nil {
		return err
	}
	enc.writeEscaped(string(text), true)
	return enc.end(start.Name)
}

// simple returns the text of a value that is no struct.
func simple(v reflect.Value) (string, error) {
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return strconv.FormatUint(v.Uint(), 10), nil
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits()), nil
	case reflect.String:
		return v.String(), nil
	case reflect.Bool:
		return strconv.FormatBool(v.Bool()), nil
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return string(v.Bytes()), nil
		}
	case reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			b := make([]byte, v.Len())
			for i := range b {
				b[i] = byte(v.Index(i).Uint())
			}
			return string(b), nil
		}
	}
	return "", &UnsupportedTypeError{v.Type()}
}
