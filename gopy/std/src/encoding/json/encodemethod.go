// Writing values by their methods.

package json

import (
	"encoding"
	"reflect"
	"unsafe"
)

// method writes a value by its method, if there is one that may be called.
func (e *encoder) method(c *codec, p unsafe.Pointer, copied bool) (done bool, err error) {
	if c.marshalJSON == has || c.marshalJSON == hasByPointer && !copied {
		return true, e.callJSON(c.pointer(p).(Marshaler), c)
	}
	return e.textMethod(c, p, copied)
}

// textMethod writes a value by AppendText or MarshalText.
func (e *encoder) textMethod(c *codec, p unsafe.Pointer, copied bool) (done bool, err error) {
	if c.appendText == has || c.appendText == hasByPointer && !copied {
		return true, e.callAppend(c.pointer(p).(encoding.TextAppender), c)
	}
	if c.marshalText == has || c.marshalText == hasByPointer && !copied {
		return true, e.callText(c.pointer(p).(encoding.TextMarshaler), c)
	}
	return false, nil
}

func (e *encoder) callJSON(m Marshaler, c *codec) error {
	text, err := m.MarshalJSON()
	if err != nil {
		return &MarshalerError{reflect.PointerTo(c.typ), methodError(err, "MarshalJSON"), "MarshalJSON"}
	}
	if err = checkValue(text, len(e.buf)); err != nil {
		return &MarshalerError{reflect.PointerTo(c.typ), err, "MarshalJSON"}
	}
	e.buf = appendCompact(e.buf, text, e.html, true)
	return nil
}

func (e *encoder) callText(m encoding.TextMarshaler, c *codec) error {
	text, err := m.MarshalText()
	if err != nil {
		return &MarshalerError{reflect.PointerTo(c.typ), methodError(err, "MarshalText"), "MarshalText"}
	}
	e.buf = appendQuoted(e.buf, string(text), e.html)
	return nil
}

func (e *encoder) callAppend(m encoding.TextAppender, c *codec) error {
	text, err := m.AppendText(nil)
	if err != nil {
		return &MarshalerError{reflect.PointerTo(c.typ), methodError(err, "AppendText"), "AppendText"}
	}
	e.buf = appendQuoted(e.buf, string(text), e.html)
	return nil
}
