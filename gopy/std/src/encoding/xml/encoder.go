// The Encoder: writing tokens.

package xml

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// An Encoder writes XML to a stream.
type Encoder struct {
	w        *bufio.Writer
	prefix   string
	indent   string
	depth    int
	fresh    bool // nothing stands between the last start tag and what comes
	begun    bool // with indentation: something was written
	tags     []Name
	spaces   map[string]string // prefix to name space
	prefixes map[string]string // name space to prefix
	declared []string          // prefixes, with "" before those of each element
	seq      int
	closed   bool
	err      error
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder {
	return &Encoder{w: bufio.NewWriter(w)}
}

// Indent makes each element begin a line, with prefix and as many indents as it is deep.
func (enc *Encoder) Indent(prefix, indent string) {
	enc.prefix, enc.indent = prefix, indent
}

// Encode writes the XML of v, as Marshal does.
func (enc *Encoder) Encode(v any) error {
	if err := enc.value(reflect.ValueOf(v), nil, nil); err != nil {
		return err
	}
	return enc.w.Flush()
}

// EncodeElement writes the XML of v in an element that begins with start.
func (enc *Encoder) EncodeElement(v any, start StartElement) error {
	if err := enc.value(reflect.ValueOf(v), nil, &start); err != nil {
		return err
	}
	return enc.w.Flush()
}

// Flush writes what is buffered.
func (enc *Encoder) Flush() error { return enc.w.Flush() }

// Close ends the writing: it writes what is buffered, and reports elements that are still open.
func (enc *Encoder) Close() error {
	if enc.closed {
		return nil
	}
	enc.closed = true
	if err := enc.w.Flush(); err != nil {
		return err
	}
	if n := len(enc.tags); n > 0 {
		return errors.New("unclosed tag <" + enc.tags[n-1].Local + ">")
	}
	return nil
}

// check reports an error of writing.
func (enc *Encoder) check() error {
	if enc.closed && enc.err == nil {
		enc.err = errors.New("use of closed Encoder")
	}
	if enc.err == nil {
		_, enc.err = enc.w.Write(nil)
	}
	return enc.err
}

func (enc *Encoder) write(s string) {
	if enc.closed && enc.err == nil {
		enc.err = errors.New("use of closed Encoder")
	}
	if enc.err == nil {
		_, enc.err = enc.w.WriteString(s)
	}
}

func (enc *Encoder) writeEscaped(s string, lines bool) {
	enc.write(string(appendEscaped(nil, s, lines)))
}

// EncodeToken writes a token. Start and end tags must match. What the Encoder has buffered is not written: see Flush.
func (enc *Encoder) EncodeToken(t Token) error {
	switch t := t.(type) {
	case StartElement:
		if err := enc.start(&t); err != nil {
			return err
		}
	case EndElement:
		if err := enc.end(t.Name); err != nil {
			return err
		}
	case CharData:
		enc.writeEscaped(string(t), false)
	case Comment:
		if bytes.Contains(t, []byte("-->")) {
			return errors.New("xml: EncodeToken of Comment containing --> marker")
		}
		enc.write("<!--" + string(t) + "-->")
	case ProcInst:
		switch {
		case t.Target == "xml" && enc.w.Buffered() != 0:
			return errors.New("xml: EncodeToken of ProcInst xml target only valid for xml declaration, first token encoded")
		case !isName(t.Target):
			return errors.New("xml: EncodeToken of ProcInst with invalid Target")
		case bytes.Contains(t.Inst, []byte("?>")):
			return errors.New("xml: EncodeToken of ProcInst containing ?> marker")
		}
		enc.write("<?" + t.Target)
		if len(t.Inst) > 0 {
			enc.write(" " + string(t.Inst))
		}
		enc.write("?>")
	case Directive:
		if !balanced(string(t)) {
			return errors.New("xml: EncodeToken of Directive containing wrong < or > markers")
		}
		enc.write("<!" + string(t) + ">")
	default:
		return errors.New("xml: EncodeToken of invalid token type")
	}
	return enc.check()
}

// balanced tells whether the < and > in a directive match, quotes and comments aside.
func balanced(s string) bool {
	depth, quote, comment := 0, byte(0), false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case comment:
			comment = !strings.HasSuffix(s[:i+1], "-->")
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '<':
			if len(s)-i > 4 && s[i:i+4] == "<!--" {
				comment = true
			} else {
				depth++
			}
		case c == '>':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0 && quote == 0 && !comment
}

// start writes a start tag.
func (enc *Encoder) start(tag *StartElement) error {
	if tag.Name.Local == "" {
		return errors.New("xml: start tag with no name")
	}
	enc.tags = append(enc.tags, tag.Name)
	enc.declared = append(enc.declared, "")
	enc.newLine(1)
	enc.write("<" + tag.Name.Local)
	if tag.Name.Space != "" {
		enc.write(` xmlns="`)
		enc.writeEscaped(tag.Name.Space, true)
		enc.write(`"`)
	}
	for _, a := range tag.Attr {
		if a.Name.Local == "" {
			continue
		}
		enc.write(" ")
		if a.Name.Space != "" {
			enc.write(enc.prefixFor(a.Name.Space) + ":")
		}
		enc.write(a.Name.Local + `="`)
		enc.writeEscaped(a.Value, true)
		enc.write(`"`)
	}
	enc.write(">")
	return nil
}

// end writes an end tag.
func (enc *Encoder) end(name Name) error {
	if name.Local == "" {
		return errors.New("xml: end tag with no name")
	}
	last := len(enc.tags) - 1
	if last < 0 || enc.tags[last].Local == "" {
		return errors.New("xml: end tag </" + name.Local + "> without start tag")
	}
	if open := enc.tags[last]; open.Local != name.Local {
		return errors.New("xml: end tag </" + name.Local + "> does not match start tag <" + open.Local + ">")
	} else if open.Space != name.Space {
		return errors.New("xml: end tag </" + name.Local + "> in namespace " + name.Space + " does not match start tag <" +
			open.Local + "> in namespace " + open.Space)
	}
	enc.tags = enc.tags[:last]
	enc.newLine(-1)
	enc.write("</" + name.Local + ">")
	for n := len(enc.declared) - 1; n >= 0; n-- {
		prefix := enc.declared[n]
		enc.declared = enc.declared[:n]
		if prefix == "" {
			break
		}
		delete(enc.prefixes, enc.spaces[prefix])
		delete(enc.spaces, prefix)
	}
	return nil
}

// prefixFor returns the prefix of a name space; if there is none yet, one is made up and declared.
func (enc *Encoder) prefixFor(space string) string {
	if prefix := enc.prefixes[space]; prefix != "" {
		return prefix
	}
	if space == xmlSpace {
		return "xml"
	}
	if enc.spaces == nil {
		enc.spaces, enc.prefixes = map[string]string{}, map[string]string{}
	}
	prefix := strings.TrimRight(space, "/")
	prefix = prefix[strings.LastIndexByte(prefix, '/')+1:]
	if !isName(prefix) || strings.Contains(prefix, ":") {
		prefix = "_"
	}
	if len(prefix) >= 3 && strings.EqualFold(prefix[:3], "xml") {
		prefix = "_" + prefix
	}
	if enc.spaces[prefix] != "" {
		base := prefix
		for enc.spaces[prefix] != "" {
			enc.seq++
			prefix = base + "_" + strconv.Itoa(enc.seq)
		}
	}
	enc.prefixes[space], enc.spaces[prefix] = prefix, space
	enc.declared = append(enc.declared, prefix)
	enc.write("xmlns:" + prefix + `="`)
	enc.writeEscaped(space, true)
	enc.write(`" `)
	return prefix
}

// newLine begins a line for a start tag (1), an end tag (-1) or a comment (0), if there is indentation.
func (enc *Encoder) newLine(step int) {
	if enc.prefix == "" && enc.indent == "" {
		return
	}
	if step < 0 {
		enc.depth--
		fresh := enc.fresh
		enc.fresh = false
		if fresh {
			return
		}
	}
	if enc.begun {
		enc.write("\n")
	}
	enc.begun = true
	enc.write(enc.prefix)
	for range enc.depth {
		enc.write(enc.indent)
	}
	if step > 0 {
		enc.depth++
		enc.fresh = true
	}
}
