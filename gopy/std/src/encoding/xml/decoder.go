// The Decoder: tokens that make sense together.

package xml

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// A TokenReader is a source of tokens. At the end it returns nil and io.EOF, or a token and io.EOF.
type TokenReader interface {
	Token() (Token, error)
}

// A Decoder reads XML from a stream, which is to be in UTF-8.
type Decoder struct {
	// Strict, which is true at first, asks for correct XML. Else end tags may be missing, unknown entities stay as they are, and
	// attribute values need no quotes, or are missing.
	Strict bool

	// AutoClose are, if Strict is false, the elements that end where they begin.
	AutoClose []string

	// Entity has what entities beside lt, gt, amp, apos and quot stand for.
	Entity map[string]string

	// CharsetReader makes a reader of UTF-8 of one in another encoding.
	CharsetReader func(charset string, input io.Reader) (io.Reader, error)

	// DefaultSpace is the name space of elements where none is given.
	DefaultSpace string

	r         io.ByteReader
	text      []byte // instead of r: what Unmarshal was given
	pos       int    // in text
	tokens    TokenReader
	buf       []byte
	saved     []byte // input, for fields that take all of an element
	saving    bool
	stack     []entry
	depth     int // elements on the stack
	endNext   bool
	ending    Name // whose end comes next, if endNext is true
	next      Token
	back      int // a byte that was given back, or -1
	spaces    map[string]string
	err       error
	line      int
	lineStart int64
	offset    int64
	inMethod  bool // in an UnmarshalXML
}

// entry is an open element, or a mark that what is above is for an UnmarshalXML.
type entry struct {
	name  Name
	mark  bool
	outer []binding // prefixes that the element changes
}

// binding is a prefix, and the name space it had, if it had one.
type binding struct {
	prefix, space string
	had           bool
}

// NewDecoder returns a Decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder {
	d := &Decoder{Strict: true, spaces: map[string]string{}, back: -1, line: 1}
	d.from(r)
	return d
}

// NewTokenDecoder returns a Decoder that takes tokens from a source.
func NewTokenDecoder(t TokenReader) *Decoder {
	if d, ok := t.(*Decoder); ok {
		return d
	}
	return &Decoder{Strict: true, spaces: map[string]string{}, back: -1, line: 1, tokens: t}
}

func (d *Decoder) from(r io.Reader) {
	d.text, d.pos = nil, 0
	if b, ok := r.(io.ByteReader); ok {
		d.r = b
	} else {
		d.r = bufio.NewReader(r)
	}
}

// InputOffset returns how many bytes were read.
func (d *Decoder) InputOffset() int64 { return d.offset }

// InputPos returns line and column, in bytes and from 1 on, of what was read last.
func (d *Decoder) InputPos() (line, column int) {
	return d.line, int(d.offset-d.lineStart) + 1
}

func (d *Decoder) syntaxError(msg string) error {
	return &SyntaxError{Msg: msg, Line: d.line}
}

// Token returns the next token. Start and end tags match; of an element without content, <a/>, there are both. Names have the
// identifiers of their name spaces. At the end of the stream the error is io.EOF. The bytes of tokens are good until the next call.
func (d *Decoder) Token() (Token, error) {
	if d.atMark() {
		return nil, io.EOF
	}
	t := d.next
	d.next = nil
	if t == nil {
		var err error
		if t, err = d.rawToken(); t == nil && err != nil {
			if err == io.EOF && len(d.stack) > 0 {
				err = d.syntaxError("unexpected EOF")
			}
			return nil, err
		}
	}
	if !d.Strict {
		if end, ok := d.impliedEnd(t); ok {
			d.next = t
			t = end
		}
	}
	switch tag := t.(type) {
	case StartElement:
		d.begin(&tag)
		return tag, nil
	case EndElement:
		if !d.finish(&tag) {
			return nil, d.err
		}
		return tag, nil
	}
	return t, nil
}

func (d *Decoder) atMark() bool {
	return len(d.stack) > 0 && d.stack[len(d.stack)-1].mark
}

// begin puts an element on the stack.
func (d *Decoder) begin(tag *StartElement) {
	e := entry{name: tag.Name}
	for _, a := range tag.Attr {
		prefix := a.Name.Local
		if a.Name.Space == "" && prefix == "xmlns" {
			prefix = ""
		} else if a.Name.Space != "xmlns" {
			continue
		}
		old, had := d.spaces[prefix]
		e.outer = append(e.outer, binding{prefix, old, had})
		d.spaces[prefix] = a.Value
	}
	d.stack = append(d.stack, e)
	d.depth++
	d.translate(&tag.Name, true)
	for i := range tag.Attr {
		d.translate(&tag.Attr[i].Name, false)
	}
}

// finish takes an element off the stack.
func (d *Decoder) finish(tag *EndElement) bool {
	top := len(d.stack) - 1
	if top < 0 || d.stack[top].mark {
		d.err = d.syntaxError("unexpected end element </" + tag.Name.Local + ">")
		return false
	}
	e := d.stack[top]
	d.stack = d.stack[:top]
	d.depth--
	switch {
	case e.name.Local != tag.Name.Local:
		if !d.Strict {
			d.endNext, d.ending = true, tag.Name
			tag.Name = e.name
			return true
		}
		d.err = d.syntaxError("element <" + e.name.Local + "> closed by </" + tag.Name.Local + ">")
		return false
	case e.name.Space != tag.Name.Space:
		space := tag.Name.Space
		if space == "" {
			space = `""`
		}
		d.err = d.syntaxError("element <" + e.name.Local + "> in space " + e.name.Space + " closed by </" + tag.Name.Local + "> in space " + space)
		return false
	}
	d.translate(&tag.Name, true)
	for i := len(e.outer) - 1; i >= 0; i-- {
		if b := e.outer[i]; b.had {
			d.spaces[b.prefix] = b.space
		} else {
			delete(d.spaces, b.prefix)
		}
	}
	return true
}

// translate puts the name space's identifier in the place of the prefix.
func (d *Decoder) translate(n *Name, element bool) {
	switch {
	case n.Space == "xmlns", n.Space == "" && (!element || n.Local == "xmlns"):
		return
	case n.Space == "xml":
		n.Space = xmlSpace
	}
	if space, ok := d.spaces[n.Space]; ok {
		n.Space = space
	} else if n.Space == "" {
		n.Space = d.DefaultSpace
	}
}

// impliedEnd returns the end tag that is missing before t.
func (d *Decoder) impliedEnd(t Token) (Token, bool) {
	if len(d.stack) == 0 || d.atMark() {
		return nil, false
	}
	open := d.stack[len(d.stack)-1].name
	for _, name := range d.AutoClose {
		if strings.EqualFold(name, open.Local) {
			end, ok := t.(EndElement)
			if ok && strings.EqualFold(end.Name.Local, open.Local) {
				break
			}
			return EndElement{open}, true
		}
	}
	return nil, false
}

// mark says that the topmost element is for an UnmarshalXML: tokens end where it does.
func (d *Decoder) mark() {
	i := len(d.stack) - 1
	for d.stack[i].mark {
		i--
	}
	d.stack = append(d.stack, entry{})
	copy(d.stack[i+1:], d.stack[i:])
	d.stack[i] = entry{mark: true}
}

// unmark takes the mark away, if the element was read to its end.
func (d *Decoder) unmark() bool {
	if !d.atMark() {
		return false
	}
	d.stack = d.stack[:len(d.stack)-1]
	return true
}

// Skip reads to the end of the element whose start was read last.
func (d *Decoder) Skip() error {
	for depth := 0; ; {
		t, err := d.Token()
		if err != nil {
			return err
		}
		switch t.(type) {
		case StartElement:
			depth++
		case EndElement:
			if depth == 0 {
				return nil
			}
			depth--
		}
	}
}

var errRawToken = errors.New("xml: cannot use RawToken from UnmarshalXML method")

// RawToken is Token without a check that tags match, and without translating prefixes.
func (d *Decoder) RawToken() (Token, error) {
	if d.inMethod {
		return nil, errRawToken
	}
	return d.rawToken()
}
