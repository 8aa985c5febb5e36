// Writing what is in the element of a struct.

package xml

import (
	"errors"
	"reflect"
	"slices"
	"strings"
)

// contents writes the fields of a struct that are no attributes.
func (enc *Encoder) contents(plan *fields, v reflect.Value) error {
	var around []string // elements around fields that are open
	for i := range plan.list {
		f := &plan.list[i]
		if f.flags&isAttr != 0 {
			continue
		}
		value := f.of(v, false)
		if !value.IsValid() {
			continue
		}
		mode := f.mode()
		if mode != isInner {
			same := 0
			for same < len(f.parents) && same < len(around) && f.parents[same] == around[same] {
				same++
			}
			if err := enc.endAll(around[same:]); err != nil {
				return err
			}
			around = around[:same]
		}
		var err error
		switch mode {
		case isText, isCDATA:
			err = enc.text(value, mode == isCDATA)
		case isComment:
			err = enc.comment(v.Type(), indirect(value))
		case isInner:
			switch raw := indirect(value).Interface().(type) {
			case []byte:
				enc.write(string(raw))
			case string:
				enc.write(raw)
			default:
				err = enc.value(value, f, nil)
			}
		default:
			if value.Kind() != reflect.Pointer && value.Kind() != reflect.Interface || !value.IsNil() {
				for _, name := range f.parents[len(around):] {
					if err := enc.start(&StartElement{Name: Name{Local: name}}); err != nil {
						return err
					}
				}
				around = slices.Clone(f.parents)
			}
			err = enc.value(value, f, nil)
		}
		if err != nil {
			return err
		}
	}
	enc.endAll(around)
	return enc.check()
}

func (enc *Encoder) endAll(names []string) error {
	for i := len(names) - 1; i >= 0; i-- {
		if err := enc.end(Name{Local: names[i]}); err != nil {
			return err
		}
	}
	return nil
}

// indirect follows pointers and interfaces up to a nil one.
func indirect(v reflect.Value) reflect.Value {
	for (v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer) && !v.IsNil() {
		v = v.Elem()
	}
	return v
}

// text writes a field as text. What has no simple form is left out.
func (enc *Encoder) text(v reflect.Value, cdata bool) error {
	var s string
	if m := textMarshaler(v); m != nil {
		text, err := m.MarshalText()
		if err != nil {
			return err
		}
		s = string(text)
	} else {
		v = indirect(v)
		if k := v.Kind(); k == reflect.Array || k == reflect.Slice && (!v.CanInterface() || v.Type() != reflect.TypeFor[[]byte]()) {
			return nil
		}
		if s, _ = simple(v); s == "" {
			return nil
		}
	}
	if cdata {
		enc.write(string(appendCDATA(nil, []byte(s))))
	} else {
		enc.writeEscaped(s, true)
	}
	return enc.err
}

func (enc *Encoder) comment(t reflect.Type, v reflect.Value) error {
	if v.Kind() != reflect.String && (v.Kind() != reflect.Slice || v.Type().Elem().Kind() != reflect.Uint8) {
		return errors.New("xml: bad type for comment field of " + t.String())
	}
	s, _ := simple(v)
	if s == "" {
		return nil
	}
	enc.newLine(0)
	enc.write("<!--")
	if strings.Contains(s, "--") {
		return errors.New(`xml: comments must not contain "--"`)
	}
	enc.write(s)
	if s[len(s)-1] == '-' {
		enc.write(" ")
	}
	enc.write("-->")
	return nil
}
