package show

import (
	"sort"
	"unsafe"
)

// What is shown otherwise than as text goes to the host as a bundle: the same thing in several forms, by MIME type, of which
// whoever shows it takes the best. A host that takes no messages (a program that runs in a terminal) gets the text.

// PlainText is the MIME type of the form that a bundle always has.
const PlainText = "text/plain"

// rich is the bundle of a value that has a method Display; nil of any other, and of one whose method panics.
func rich(v any) (data map[string]string) {
	d, ok := v.(interface{ Display() map[string]string })
	if !ok {
		return nil
	}
	defer func() {
		if recover() != nil {
			data = nil
		}
	}()
	return d.Display()
}

// Listening tells whether the host takes messages.
func Listening() bool {
	return fdwrite(Messages, nil, 0) >= 0
}

// Bundle shows something. With an id it can be changed later: by a bundle with the same id and update.
func Bundle(data map[string]string, id string, update bool) {
	if !Listening() {
		text := data[PlainText]
		if text != "" && text[len(text)-1] != '\n' {
			text += "\n"
		}
		Print(text)
		return
	}
	var m object
	m.text("show", "display")
	if id != "" {
		m.text("id", id)
	}
	if update {
		m.number("update", 1)
	}
	m.bundle("data", data)
	Send(m.bytes())
}

// Clear has what is shown taken away: now, or with wait when there is something else to show.
func Clear(wait bool) {
	if !Listening() {
		return
	}
	var m object
	m.text("show", "clear")
	if wait {
		m.number("wait", 1)
	}
	Send(m.bytes())
}

// Print writes to standard output.
func Print(text string) {
	if text != "" {
		fdwrite(1, unsafe.Pointer(unsafe.StringData(text)), len(text))
	}
}

func (m *object) bundle(name string, data map[string]string) {
	m.key(name)
	types := make([]string, 0, len(data))
	for mime := range data {
		types = append(types, mime)
	}
	sort.Strings(types)
	var inner object
	for _, mime := range types {
		inner.text(mime, data[mime])
	}
	if len(inner.b) == 0 {
		inner.b = append(inner.b, '{')
	}
	m.b = append(m.b, inner.bytes()...)
}
