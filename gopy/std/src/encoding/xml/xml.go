// Package xml reads and writes XML: values (Marshal, Unmarshal) and token by token (Encoder, Decoder). It knows name spaces, not
// document types.
package xml

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
)

// A SyntaxError says what is wrong with XML text.
type SyntaxError struct {
	Msg  string
	Line int
}

// Error returns line and message.
func (e *SyntaxError) Error() string {
	return "XML syntax error on line " + strconv.Itoa(e.Line) + ": " + e.Msg
}

// A Name is that of an element or attribute. Space is the name space's identifier; in what RawToken returns, it is the prefix.
type Name struct {
	Space, Local string
}

// An Attr is an attribute of an element.
type Attr struct {
	Name  Name
	Value string
}

// A Token is a StartElement, EndElement, CharData, Comment, ProcInst, or Directive.
type Token any

// A StartElement is the beginning of an element.
type StartElement struct {
	Name Name
	Attr []Attr
}

// Copy returns a copy that has its own attributes.
func (e StartElement) Copy() StartElement {
	e.Attr = append(make([]Attr, 0, len(e.Attr)), e.Attr...)
	return e
}

// End returns the end of the element.
func (e StartElement) End() EndElement { return EndElement{e.Name} }

// An EndElement is the end of an element.
type EndElement struct {
	Name Name
}

// CharData is text, with character references resolved.
type CharData []byte

// Copy returns a copy with its own bytes.
func (c CharData) Copy() CharData { return slices.Clone(c) }

// A Comment is what stands between <!-- and -->.
type Comment []byte

// Copy returns a copy with its own bytes.
func (c Comment) Copy() Comment { return slices.Clone(c) }

// A ProcInst is a processing instruction: <?target inst?>.
type ProcInst struct {
	Target string
	Inst   []byte
}

// Copy returns a copy with its own bytes.
func (p ProcInst) Copy() ProcInst {
	p.Inst = slices.Clone(p.Inst)
	return p
}

// A Directive is what stands between <! and >.
type Directive []byte

// Copy returns a copy with its own bytes.
func (d Directive) Copy() Directive { return slices.Clone(d) }

// CopyToken returns a copy of a token: what Decoder.Token returns is good only until its next call.
func CopyToken(t Token) Token {
	switch t := t.(type) {
	case CharData:
		return t.Copy()
	case Comment:
		return t.Copy()
	case Directive:
		return t.Copy()
	case ProcInst:
		return t.Copy()
	case StartElement:
		return t.Copy()
	}
	return t
}

const (
	// Header is the declaration that XML files often begin with. Marshal does not write it.
	Header = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

	xmlSpace = "http://www.w3.org/XML/1998/namespace" // that of the prefix xml
)

// EscapeText writes s to w with the characters that mean something in XML, and line ends and tabs, escaped.
func EscapeText(w io.Writer, s []byte) error {
	_, err := w.Write(appendEscaped(nil, string(s), true))
	return err
}

// Escape is EscapeText without an error.
func Escape(w io.Writer, s []byte) { EscapeText(w, s) }

// appendEscaped appends s, escaped; newlines only if lines is true. What XML cannot have becomes U+FFFD.
func appendEscaped(dst []byte, s string, lines bool) []byte {
	done := 0
	for i, r := range s {
		escaped := ""
		switch r {
		case '"':
			escaped = "&#34;"
		case '\'':
			escaped = "&#39;"
		case '&':
			escaped = "&amp;"
		case '<':
			escaped = "&lt;"
		case '>':
			escaped = "&gt;"
		case '\t':
			escaped = "&#x9;"
		case '\r':
			escaped = "&#xD;"
		case '\n':
			if !lines {
				continue
			}
			escaped = "&#xA;"
		case '\ufffd': // in the text, or a byte that is not UTF-8
			if strings.HasPrefix(s[i:], "\ufffd") {
				continue
			}
			escaped = "\ufffd"
		default:
			if isCharacter(r) {
				continue
			}
			escaped = "\ufffd"
		}
		dst = append(dst, s[done:i]...)
		dst = append(dst, escaped...)
		done = i + 1
		if r > 0x7f && r != '\ufffd' {
			done = i + len(string(r))
		}
	}
	return append(dst, s[done:]...)
}

// appendCDATA appends text as a CDATA section, or more than one if it has ]]> in it.
func appendCDATA(dst, s []byte) []byte {
	if len(s) == 0 {
		return dst
	}
	dst = append(dst, "<![CDATA["...)
	dst = append(dst, bytes.ReplaceAll(s, []byte("]]>"), []byte("]]]]><![CDATA[>"))...)
	return append(dst, "]]>"...)
}
