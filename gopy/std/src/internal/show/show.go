// Package show writes the values of a cell's expressions for people: in Go's syntax, with what is long or deep folded.
//
// What it has to say goes to the host as messages, JSON objects, on file descriptor Messages; the host sees each write as one
// message, in order with what the program prints.
package show

import (
	"reflect"
	"strconv"
	"unsafe"
)

// Messages is the file descriptor of messages.
const Messages = 3

// Value shows one of n values of an expression: number i, of the static type typ.
func Value(i, n int, typ string, v any) {
	Send(Describe("value", i, n, typ, v))
}

// Describe makes the message about a value: of a kind, number i of n, of the static type typ.
func Describe(kind string, i, n int, typ string, v any) []byte {
	rv := reflect.ValueOf(v)
	var m object
	m.text("show", kind)
	m.number("i", i)
	m.number("n", n)
	m.text("type", typ)
	p := printer{width: 76}
	m.text("text", p.value(rv, typ))
	if rv.IsValid() {
		if dynamic := name(rv.Type()); dynamic != typ {
			m.text("dynamic", dynamic)
		}
		shape(&m, rv)
		table(&m, rv)
		if data := rich(v); len(data) > 0 {
			m.bundle("data", data)
		}
	}
	return m.bytes()
}

// Text is a value as it is written at the end of a cell.
func Text(v any) string {
	p := printer{width: 76}
	return p.value(reflect.ValueOf(v), "")
}

// Send hands a message to the host.
func Send(message []byte) {
	fdwrite(Messages, unsafe.Pointer(unsafe.SliceData(message)), len(message))
}

// shape tells length and capacity.
func shape(m *object, v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice, reflect.Chan:
		m.number("len", v.Len())
		m.number("cap", v.Cap())
	case reflect.Map, reflect.Array, reflect.String:
		m.number("len", v.Len())
	}
}

// object is a JSON object being written.
type object struct{ b []byte }

func (m *object) key(name string) {
	if len(m.b) == 0 {
		m.b = append(m.b, '{')
	} else {
		m.b = append(m.b, ',')
	}
	m.b = quoteJSON(m.b, name)
	m.b = append(m.b, ':')
}

func (m *object) text(name, value string) {
	m.key(name)
	m.b = quoteJSON(m.b, value)
}

func (m *object) number(name string, value int) {
	m.key(name)
	m.b = strconv.AppendInt(m.b, int64(value), 10)
}

func (m *object) texts(name string, values []string) {
	m.key(name)
	m.b = appendTexts(m.b, values)
}

func (m *object) bytes() []byte { return append(m.b, '}') }

func appendTexts(b []byte, values []string) []byte {
	b = append(b, '[')
	for i, v := range values {
		if i > 0 {
			b = append(b, ',')
		}
		b = quoteJSON(b, v)
	}
	return append(b, ']')
}

const hex = "0123456789abcdef"

// quoteJSON appends a JSON string; bytes that are no UTF-8 become U+FFFD.
func quoteJSON(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r < ' ' || r == 0x7f:
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = append(b, string(r)...)
		}
	}
	return append(b, '"')
}

// TextOf writes a value, perhaps of an unexported field, in the same way.
func TextOf(v reflect.Value) string {
	p := printer{width: 76}
	return p.value(v, "")
}
