package slog

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strconv"
	"time"
	"unicode/utf8"
)

// JSONHandler writes records as lines with a JSON object each.
type JSONHandler struct {
	*format
}

// NewJSONHandler returns a handler that writes to w. The options may be nil.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newFormat(true, w, opts)}
}

// Enabled reports whether the level is at least that of the options.
func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.format.enabled(level) }

// WithAttrs returns a handler that writes the Attrs with each record.
func (h *JSONHandler) WithAttrs(attrs []Attr) Handler { return &JSONHandler{h.format.withAttrs(attrs)} }

// WithGroup returns a handler that writes further Attrs into an object of that name.
func (h *JSONHandler) WithGroup(name string) Handler { return &JSONHandler{h.format.withGroup(name)} }

// Handle writes a record with a single call of Write.
func (h *JSONHandler) Handle(_ context.Context, r Record) error { return h.format.handle(r) }

func (l *line) jsonTime(t time.Time) {
	if y := t.Year(); y < 0 || y > 9999 {
		l.failure(errors.New("time.Time year outside of range [0,9999]"))
		return
	}
	l.text = append(l.text, '"')
	l.text = t.AppendFormat(l.text, time.RFC3339Nano)
	l.text = append(l.text, '"')
}

// jsonFloat writes a float as package encoding/json does.
func (l *line) jsonFloat(f float64) {
	if size := math.Abs(f); math.IsInf(f, 0) || math.IsNaN(f) || size != 0 && (size < 1e-6 || size >= 1e21) {
		if err := l.jsonMarshal(f); err != nil {
			l.failure(err)
		}
		return
	}
	l.text = strconv.AppendFloat(l.text, f, 'f', -1, 64)
}

func (l *line) jsonAny(v any) error {
	if err, ok := v.(error); ok {
		if _, ok := v.(json.Marshaler); !ok {
			l.string(err.Error())
			return nil
		}
	}
	return l.jsonMarshal(v)
}

func (l *line) jsonMarshal(v any) error {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return err
	}
	l.text = append(l.text, bytes.TrimSuffix(buffer.Bytes(), []byte{'\n'})...)
	return nil
}

const hexDigits = "0123456789abcdef"

// appendJSONString appends s as a JSON string.
func appendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if size > 1 && r != '\u2028' && r != '\u2029' {
			i += size
			continue
		}
		b = append(b, s[done:i]...)
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		case size == 1:
			b = append(b, "\uFFFD"...)
		default:
			b = append(b, '\\', 'u', '2', '0', '2', hexDigits[r&15])
		}
		i += size
		done = i
	}
	return append(append(b, s[done:]...), '"')
}
