// Reading values.

package xml

import (
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// An UnmarshalError says that an element is not the one that is expected.
type UnmarshalError string

// Error returns the text.
func (e UnmarshalError) Error() string { return string(e) }

// Unmarshaler is implemented by types that read their own element, which begins with start, up to its end.
type Unmarshaler interface {
	UnmarshalXML(d *Decoder, start StartElement) error
}

// UnmarshalerAttr is implemented by types that read an attribute.
type UnmarshalerAttr interface {
	UnmarshalXMLAttr(attr Attr) error
}

// Unmarshal reads an element into what v points to: see Marshal for the tags of structs. ",any" takes elements, and ",any,attr"
// attributes, for which there is no other field; what there is no field for at all is left out. Slices get an element more for each
// element of the XML.
func Unmarshal(data []byte, v any) error {
	d := &Decoder{Strict: true, spaces: map[string]string{}, back: -1, line: 1, text: data}
	return d.Decode(v)
}

// Decode reads the next element into what v points to, as Unmarshal does.
func (d *Decoder) Decode(v any) error { return d.DecodeElement(v, nil) }

// DecodeElement reads the element whose start was read already into what v points to.
func (d *Decoder) DecodeElement(v any, start *StartElement) error {
	p := reflect.ValueOf(v)
	switch {
	case p.Kind() != reflect.Pointer:
		return errors.New("non-pointer passed to Unmarshal")
	case p.IsNil():
		return errors.New("nil pointer passed to Unmarshal")
	}
	return d.element(p.Elem(), start)
}

const maxDepth = 10000

// element reads an element; start may be nil if it was not read yet.
func (d *Decoder) element(v reflect.Value, start *StartElement) error {
	if d.depth > maxDepth {
		return errors.New("exceeded max depth")
	}
	for start == nil {
		t, err := d.Token()
		if err != nil {
			return err
		}
		if tag, ok := t.(StartElement); ok {
			start = &tag
		}
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		if e := v.Elem(); e.Kind() == reflect.Pointer && !e.IsNil() {
			v = e
		}
	}
	v = fill(v)
	value, pointer := methods(v)
	for _, m := range [...]any{value, pointer} {
		if m, ok := m.(Unmarshaler); ok {
			return d.callXML(m, start)
		}
	}
	for _, m := range [...]any{value, pointer} {
		if m, ok := m.(encoding.TextUnmarshaler); ok {
			text, err := d.plainText()
			if err != nil {
				return err
			}
			return m.UnmarshalText(text)
		}
	}
	switch v.Kind() {
	case reflect.Interface:
		return d.Skip()
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			n := v.Len()
			v.Grow(1)
			v.SetLen(n + 1)
			err := d.element(v.Index(n), start)
			if err != nil {
				v.SetLen(n)
			}
			return err
		}
		return d.contents(&sinks{text: v})
	case reflect.Bool, reflect.Float32, reflect.Float64, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint,
		reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr, reflect.String:
		return d.contents(&sinks{text: v})
	case reflect.Struct:
		if v.Type() == nameType {
			v.Set(reflect.ValueOf(start.Name))
			return d.contents(&sinks{})
		}
		return d.structure(v, start)
	}
	return errors.New("unknown type " + v.Type().String())
}

// fill returns what a pointer points to, which it makes if the pointer is nil; all else it returns as it is.
func fill(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	if v.IsNil() {
		v.Set(reflect.New(v.Type().Elem()))
	}
	return v.Elem()
}

func (d *Decoder) callXML(m Unmarshaler, start *StartElement) error {
	d.mark()
	outer := d.inMethod
	d.inMethod = true
	defer func() { d.inMethod = outer }()
	err := m.UnmarshalXML(d, *start)
	if ended := d.unmark(); err == nil && !ended {
		err = errors.New("xml: " + receiver(m) + ".UnmarshalXML did not consume entire <" + start.Name.Local + "> element")
	}
	return err
}

// plainText reads to the end of an element, and returns the text that stands in it directly.
func (d *Decoder) plainText() (text []byte, err error) {
	for depth := 1; depth > 0; {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case CharData:
			if depth == 1 {
				text = append(text, t...)
			}
		case StartElement:
			depth++
		case EndElement:
			depth--
		}
	}
	return text, nil
}

// attribute stores an attribute.
func (d *Decoder) attribute(v reflect.Value, a Attr) error {
	v = fill(v)
	value, pointer := methods(v)
	for _, m := range [...]any{value, pointer} {
		if m, ok := m.(UnmarshalerAttr); ok {
			return m.UnmarshalXMLAttr(a)
		}
	}
	for _, m := range [...]any{value, pointer} {
		if m, ok := m.(encoding.TextUnmarshaler); ok {
			return m.UnmarshalText([]byte(a.Value))
		}
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8 {
		n := v.Len()
		v.Grow(1)
		v.SetLen(n + 1)
		err := d.attribute(v.Index(n), a)
		if err != nil {
			v.SetLen(n)
		}
		return err
	}
	if v.Type() == attrType {
		v.Set(reflect.ValueOf(a))
		return nil
	}
	return store(v, []byte(a.Value))
}

// store stores text in a value that is no struct. Numbers may have white space around them; no text at all is zero.
func store(v reflect.Value, text []byte) error {
	t := v.Type()
	v = fill(v)
	kind := v.Kind()
	if kind == reflect.String {
		v.SetString(string(text))
		return nil
	}
	if kind == reflect.Slice {
		if len(text) == 0 {
			text = []byte{}
		}
		v.SetBytes(text)
		return nil
	}
	s := strings.TrimSpace(string(text))
	var err error
	switch kind {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		var n int64
		if len(text) > 0 {
			n, err = strconv.ParseInt(s, 10, v.Type().Bits())
		}
		if err == nil {
			v.SetInt(n)
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		var n uint64
		if len(text) > 0 {
			n, err = strconv.ParseUint(s, 10, v.Type().Bits())
		}
		if err == nil {
			v.SetUint(n)
		}
	case reflect.Float32, reflect.Float64:
		var n float64
		if len(text) > 0 {
			n, err = strconv.ParseFloat(s, v.Type().Bits())
		}
		if err == nil {
			v.SetFloat(n)
		}
	case reflect.Bool:
		var b bool
		if len(text) > 0 {
			b, err = strconv.ParseBool(s)
		}
		if err == nil {
			v.SetBool(b)
		}
	default:
		return errors.New("cannot unmarshal into " + t.String())
	}
	return err
}
