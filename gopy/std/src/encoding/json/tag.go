// The tags of fields: `json:"name,option,option"`.

package json

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tag is what a field's tag says.
type tag struct {
	name      string
	named     bool // by the tag
	omitempty bool
	omitzero  bool
	quoted    bool // option string
	embed     bool
	strict    bool // option case:strict
	ignore    bool // option case:ignore
	format    bool
}

// onlyEmbed tells whether the tag has neither a name nor other options.
func (t *tag) onlyEmbed() bool {
	return !t.named && !t.omitempty && !t.omitzero && !t.quoted && !t.strict && !t.ignore && !t.format
}

// parseTag reads a field's tag. Fields may be ignored. What is not understood is skipped.
func parseTag(sf reflect.StructField) (t tag, ignored bool) {
	text, _ := sf.Tag.Lookup("json")
	if text == "-" || !sf.IsExported() && !sf.Anonymous {
		return t, true
	}
	t.name = sf.Name
	if text != "" && text[0] != ',' {
		n := strings.IndexAny(text, ",\\'\"`")
		if n < 0 {
			n = len(text)
		}
		name, ok := text[:n], true
		if n < len(text) && text[n] != ',' {
			n, ok = optionEnd(text)
			name = text[:n]
		}
		if ok {
			t.named = true
			t.name = name
			if !utf8.ValidString(name) {
				t.name = string([]rune(name))
			}
		}
		text = text[n:]
	}
	for text != "" {
		text = strings.TrimPrefix(text, ",")
		if text == "" {
			break
		}
		n, _ := optionEnd(text)
		option := text[:n]
		text = text[n:]
		switch option {
		case "omitempty":
			t.omitempty = true
		case "omitzero":
			t.omitzero = true
		case "string":
			t.quoted = true
		case "embed":
			t.embed = true
		case "case", "format":
			if text == "" || text[0] != ':' {
				break
			}
			n, ok := optionEnd(text[1:])
			if option == "format" && !ok && len(text) > 1 && text[1] == '\'' {
				n, ok = quotedEnd(text[1:])
			}
			if !ok || n == 0 {
				text = text[1:]
				break
			}
			switch value := text[1 : 1+n]; {
			case option == "format":
				t.format = true
			case value == "strict":
				t.strict = true
			case value == "ignore":
				t.ignore = true
			}
			text = text[1+n:]
		}
	}
	return t, false
}

// optionEnd returns where an option ends: after its letters and digits or, if it has none, at the next comma (ok is false then).
func optionEnd(text string) (n int, ok bool) {
	if r, _ := utf8.DecodeRuneInString(text); r == '_' || unicode.IsLetter(r) {
		for i, r := range text {
			if r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) {
				return i, true
			}
		}
		return len(text), true
	}
	if n = strings.IndexByte(text, ','); n < 0 {
		n = len(text)
	}
	return n, false
}

// quotedEnd returns the end of a text in single quotes.
func quotedEnd(text string) (n int, ok bool) {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '\'':
			return i + 1, true
		}
	}
	return 0, false
}
