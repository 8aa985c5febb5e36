// Writing to a stream.

package json

import "io"

// An Encoder writes JSON values to a stream, each with a line end after it.
type Encoder struct {
	w      io.Writer
	err    error
	raw    bool // do not escape for HTML
	prefix string
	indent string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder {
	return &Encoder{w: w}
}

// Encode writes the JSON of v and a line end. An error of writing stays.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := newEncoder(!enc.raw)
	defer e.free()
	if err := e.top(v); err != nil {
		return err
	}
	out := e.buf
	if enc.prefix != "" || enc.indent != "" {
		out = appendIndented(make([]byte, 0, 2*len(out)), out, enc.prefix, enc.indent)
	}
	out = append(out, '\n')
	if enc.prefix == "" && enc.indent == "" {
		e.buf = out
	}
	if _, err := enc.w.Write(out); err != nil {
		enc.err = err
		return err
	}
	return nil
}

// SetIndent lays out what follows as Indent does; two empty strings end that.
func (enc *Encoder) SetIndent(prefix, indent string) {
	enc.prefix, enc.indent = prefix, indent
}

// SetEscapeHTML says whether <, > and & are escaped in strings, which they are at first.
func (enc *Encoder) SetEscapeHTML(on bool) {
	enc.raw = !on
}
