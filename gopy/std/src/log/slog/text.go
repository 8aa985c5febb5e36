package slog

import (
	"context"
	"encoding"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"
)

// TextHandler writes records as lines of key=value.
type TextHandler struct {
	*format
}

// NewTextHandler returns a handler that writes to w. The options may be nil.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newFormat(false, w, opts)}
}

// Enabled reports whether the level is at least that of the options.
func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.format.enabled(level) }

// WithAttrs returns a handler that writes the Attrs with each record.
func (h *TextHandler) WithAttrs(attrs []Attr) Handler { return &TextHandler{h.format.withAttrs(attrs)} }

// WithGroup returns a handler that writes the name and a dot before further keys.
func (h *TextHandler) WithGroup(name string) Handler { return &TextHandler{h.format.withGroup(name)} }

// Handle writes a record with a single call of Write.
func (h *TextHandler) Handle(_ context.Context, r Record) error { return h.format.handle(r) }

// value writes a value. What goes wrong in it is written instead.
func (l *line) value(v Value) {
	if v.Kind() != KindAny {
		l.plainValue(v)
		return
	}
	defer func() {
		problem := recover()
		if problem == nil {
			return
		}
		if p := reflect.ValueOf(v.any); p.Kind() == reflect.Pointer && p.IsNil() {
			l.string("<nil>")
		} else {
			l.string(fmt.Sprintf("!PANIC: %v", problem))
		}
	}()
	var err error
	if l.f.json {
		err = l.jsonAny(v.Any())
	} else {
		err = l.textAny(v.Any())
	}
	if err != nil {
		l.failure(err)
	}
}

func (l *line) failure(err error) { l.string(fmt.Sprintf("!ERROR:%v", err)) }

// plainValue writes a value that is not of KindAny.
func (l *line) plainValue(v Value) {
	switch kind := v.Kind(); {
	case kind == KindString:
		l.string(v.String())
	case kind == KindTime:
		l.time(v.Time())
	case l.f.json && kind == KindDuration:
		l.text = strconv.AppendInt(l.text, int64(v.num), 10)
	case l.f.json && kind == KindFloat64:
		l.jsonFloat(v.Float64())
	default:
		l.text = v.append(l.text)
	}
}

func (l *line) textAny(v any) error {
	switch m := v.(type) {
	case encoding.TextAppender:
		text, err := m.AppendText(nil)
		if err != nil {
			return err
		}
		l.string(string(text))
		return nil
	case encoding.TextMarshaler:
		text, err := m.MarshalText()
		if err != nil {
			return err
		}
		l.string(string(text))
		return nil
	case []byte:
		l.text = strconv.AppendQuote(l.text, string(m))
		return nil
	}
	if t := reflect.TypeOf(v); t != nil && t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 {
		l.text = strconv.AppendQuote(l.text, string(reflect.ValueOf(v).Bytes()))
		return nil
	}
	l.string(fmt.Sprintf("%+v", v))
	return nil
}

// textTime writes a time with milliseconds. After a year that takes five characters, the last digit is always 1, as in Go.
func (l *line) textTime(t time.Time) {
	start := len(l.text)
	l.text = t.AppendFormat(l.text, "2006-01-02T15:04:05.000Z07:00")
	if year := t.Year(); year < 0 || year > 9999 {
		l.text[start+len("12006-01-02T15:04:05.00")] = '1'
	}
}

// source returns what to write for a place.
func (l *line) source(s *Source) Value {
	if l.f.json {
		return s.group()
	}
	return StringValue(s.File + ":" + strconv.Itoa(s.Line))
}

func appendText(b []byte, s string, quoted bool) []byte {
	if quoted {
		return strconv.AppendQuote(b, s)
	}
	return append(b, s...)
}

// needsQuotes reports whether a text would not be seen as one word.
func needsQuotes(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c <= ' ' || c == '"' || c == '=' {
				return true
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return true
		}
		i += size
	}
	return s == ""
}
