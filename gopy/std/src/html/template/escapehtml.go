// Escaping of values in the text and the attributes of HTML.

package template

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// failsafe is written in place of content that is not safe.
const failsafe = "ZgotmplZ"

// table has what characters are replaced by; "" leaves them.
type table [128]string

var (
	textTable = table{0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}
	// Of text that is HTML, entities stay.
	textHTMLTable = table{0: "\uFFFD", '"': "&#34;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}
	unquotedTable = table{
		0: "&#xfffd;", '\t': "&#9;", '\n': "&#10;", '\v': "&#11;", '\f': "&#12;", '\r': "&#13;", ' ': "&#32;", '"': "&#34;",
		'&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '=': "&#61;", '>': "&gt;", '`': "&#96;",
	}
	unquotedHTMLTable = table{
		0: "&#xfffd;", '\t': "&#9;", '\n': "&#10;", '\v': "&#11;", '\f': "&#12;", '\r': "&#13;", ' ': "&#32;", '"': "&#34;",
		'\'': "&#39;", '+': "&#43;", '<': "&lt;", '=': "&#61;", '>': "&gt;", '`': "&#96;",
	}
)

// replaceASCII replaces the characters that the table has.
func replaceASCII(s string, t *table) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		if s[i] < utf8.RuneSelf && t[s[i]] != "" {
			out.WriteString(s[done:i])
			out.WriteString(t[s[i]])
			done = i + 1
		}
	}
	if done == 0 {
		return s
	}
	return out.String() + s[done:]
}

func escapeHTML(args ...any) string {
	s, kind := textOf(args)
	if kind == isHTML {
		return s
	}
	return replaceASCII(s, &textTable)
}

func escapeRCDATA(args ...any) string {
	s, kind := textOf(args)
	if kind == isHTML {
		return replaceASCII(s, &textHTMLTable)
	}
	return replaceASCII(s, &textTable)
}

func escapeAttr(args ...any) string {
	s, kind := textOf(args)
	if kind == isHTML {
		return replaceASCII(withoutTags(s), &textHTMLTable)
	}
	return replaceASCII(s, &textTable)
}

func escapeUnquoted(args ...any) string {
	s, kind := textOf(args)
	switch {
	case s == "":
		return failsafe
	case kind == isHTML:
		return escapeNoncharacters(replaceASCII(withoutTags(s), &unquotedHTMLTable))
	}
	return escapeNoncharacters(replaceASCII(s, &unquotedTable))
}

// escapeNoncharacters replaces characters that a value without quotes cannot have, and malformed ones.
func escapeNoncharacters(s string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if 0xfdd0 <= r && r <= 0xfdef || 0xfff0 <= r && r <= 0xffff {
			fmt.Fprintf(&out, "%s&#x%x;", s[done:i], r)
			done = i + n
		}
		i += n
	}
	return out.String() + s[done:]
}

func escapeComment(args ...any) string { return "" }

// filterName lets through the name of an attribute or a tag that is not special.
func filterName(args ...any) string {
	s, kind := textOf(args)
	if kind == isHTMLAttr {
		return s
	}
	s = strings.ToLower(s)
	if s == "" || contentOf(s) != plain {
		return failsafe
	}
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) && !('a' <= s[i] && s[i] <= 'z') {
			return failsafe
		}
	}
	return s
}

// withoutTags leaves tags and comments out of HTML; what is in elements such as script stays, as text.
func withoutTags(html string) string {
	var out strings.Builder
	var c context
	onlyText := true
	s := html
	for s != "" {
		if c.quote != unquoted {
			end := strings.IndexAny(s, [...]string{doubleQuote: `"`, singleQuote: "'", spaceOrTagEnd: space + ">"}[c.quote])
			if end < 0 {
				break
			}
			if c.quote != spaceOrTagEnd {
				end++
			}
			c, s = context{state: inTag, element: c.element}, s[end:]
			continue
		}
		where := c
		if c.element != ordinaryElement && !c.state.isTag() {
			where.state = inRCDATA
		}
		var next context
		n := len(s)
		if where.state == inRCDATA {
			next = c
			if n = contentEnd(c, s); n < len(s) {
				next = context{}
			}
		} else {
			next, n = within(where, s)
		}
		if c.state == inText || c.state == inRCDATA {
			text := s[:n]
			if next.state != c.state {
				if at := strings.LastIndexByte(text, '<'); at >= 0 {
					text = text[:at]
				}
			}
			out.WriteString(text)
		} else {
			onlyText = false
		}
		c, s = next, s[n:]
	}
	if onlyText {
		return html
	}
	if c.state == inText || c.state == inRCDATA {
		out.WriteString(s)
	}
	return out.String()
}

// isTag tells whether a state is within a tag.
func (s state) isTag() bool { return s >= inTag && s <= beforeValue || s == inAttr }
