// Following a template's text: step returns the context behind a piece of text that starts in a given one.

package template

import (
	"html"
	"strings"
)

const (
	space      = " \t\n\f\r"
	unfinished = "unfinished escape sequence in "
)

// step takes some of s, and returns how much and the context behind that. It takes nothing only if the context changes.
func step(c context, s string) (context, int) {
	if c.quote == unquoted {
		end := contentEnd(c, s)
		if end == 0 {
			return context{}, 0
		}
		return within(c, s[:end])
	}
	ends := [...]string{doubleQuote: `"`, singleQuote: "'", spaceOrTagEnd: space + ">"}[c.quote]
	end := strings.IndexAny(s, ends)
	value := s
	if end >= 0 {
		value = s[:end]
	}
	if c.quote == spaceOrTagEnd {
		if at := strings.IndexAny(value, "\"'<=`"); at >= 0 {
			return broken(ErrBadHTML, nil, 0, "%q in unquoted attr: %q", value[at:at+1], value), len(s)
		}
	}
	if end < 0 {
		// The value goes on. What it means, entities decoded, is JavaScript, CSS or a URL.
		for text := html.UnescapeString(s); text != ""; {
			var n int
			c, n = within(c, text)
			text = text[n:]
		}
		return c, len(s)
	}
	next := context{state: inTag, element: c.element}
	if c.state == inAttr && c.element == scriptElement && c.attr == scriptTypeAttr && !isScriptType(value) {
		next.element = ordinaryElement
	}
	if c.quote != spaceOrTagEnd {
		end++
	}
	return next, end
}

// within is step in text that belongs to one state of HTML's syntax as a whole.
func within(c context, s string) (context, int) {
	switch c.state {
	case inText:
		return stepText(s, c)
	case inTag:
		return stepTag(c, s)
	case inAttrName:
		n, wrong := attrNameEnd(s, 0)
		if wrong.err != nil {
			return wrong, len(s)
		}
		if n < len(s) {
			c.state = afterName
		}
		return c, n
	case afterName:
		n := spaceEnd(s, 0)
		switch {
		case n == len(s):
		case s[n] == '=':
			c.state = beforeValue
			n++
		default:
			c.state = inTag
		}
		return c, n
	case beforeValue:
		return stepBeforeValue(c, s)
	case inHTMLComment:
		if at := strings.Index(s, "-->"); at >= 0 {
			return context{}, at + 3
		}
	case inURL, inSrcset:
		return stepURL(c, s), len(s)
	case inMetaContent, inMetaContentURL:
		return stepMeta(c, s)
	case inJS:
		return stepJS(c, s)
	case inJSDouble, inJSSingle, inJSRegexp:
		return stepJSLiteral(c, s)
	case inJSTemplate:
		return stepJSTemplate(c, s)
	case inCSS:
		return stepCSS(c, s)
	case inCSSDouble, inCSSSingle, inCSSDoubleURL, inCSSSingleURL, inCSSURL:
		return stepCSSString(c, s)
	case inJSBlockComment, inCSSBlockComment:
		if at := strings.Index(s, "*/"); at >= 0 {
			return c.behindComment(), at + 2
		}
	case inJSLineComment, inJSOpenComment, inJSCloseComment:
		if at := strings.IndexAny(s, "\n\r\u2028\u2029"); at >= 0 {
			return c.behindComment(), at
		}
	case inCSSLineComment:
		if at := strings.IndexAny(s, "\n\f\r"); at >= 0 {
			return c.behindComment(), at
		}
	}
	return c, len(s)
}

func (c context) behindComment() context {
	if c.state == inCSSBlockComment || c.state == inCSSLineComment {
		c.state = inCSS
	} else {
		c.state = inJS
	}
	return c
}

// contentEnd finds the end tag of the element whose special content c is in; len(s) if there is none. Within literals and
// comments of a script it ends nothing, for it is escaped there.
func contentEnd(c context, s string) int {
	names := [...]string{scriptElement: "script", styleElement: "style", textareaElement: "textarea", titleElement: "title", metaElement: ""}
	if c.element == ordinaryElement || c.element == scriptElement && (c.state.isScriptLiteral() || c.state.isComment()) {
		return len(s)
	}
	name := names[c.element]
	for from := 0; ; {
		at := strings.Index(s[from:], "</")
		if at < 0 {
			return len(s)
		}
		at += from
		from = at + 2
		if behind := from + len(name); behind < len(s) && strings.EqualFold(s[from:behind], name) {
			if strings.IndexByte("> \t\n\f/", s[behind]) >= 0 {
				return at
			}
			from = behind
		}
	}
}

// stepText goes to the next tag or comment.
func stepText(s string, c context) (context, int) {
	for from := 0; ; {
		at := strings.IndexByte(s[from:], '<')
		if at < 0 || from+at+1 == len(s) {
			return c, len(s)
		}
		at += from
		if strings.HasPrefix(s[at:], "<!--") {
			return context{state: inHTMLComment}, at + 4
		}
		name := at + 1
		closing := s[name] == '/'
		if closing {
			if name++; name == len(s) {
				return c, len(s)
			}
		}
		end := tagNameEnd(s, name)
		if end > name {
			next := context{state: inTag}
			if !closing {
				next.element = elementOf(s[name:end])
			}
			return next, end
		}
		from = end
	}
}

func elementOf(name string) element {
	switch strings.ToLower(name) {
	case "script":
		return scriptElement
	case "style":
		return styleElement
	case "textarea":
		return textareaElement
	case "title":
		return titleElement
	case "meta":
		return metaElement
	}
	return ordinaryElement
}

// tagNameEnd returns where the name that starts at i ends; i if there is none. Single - and : may stand within.
func tagNameEnd(s string, i int) int {
	if i == len(s) || !isLetter(s[i]) {
		return i
	}
	for i++; i < len(s); i++ {
		if isLetter(s[i]) || isDigit(s[i]) {
			continue
		}
		if (s[i] != ':' && s[i] != '-') || i+1 == len(s) || !isLetter(s[i+1]) && !isDigit(s[i+1]) {
			break
		}
	}
	return i
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

func spaceEnd(s string, i int) int {
	for i < len(s) && strings.IndexByte(space, s[i]) >= 0 {
		i++
	}
	return i
}

// stepTag takes the name of an attribute, or the end of the tag.
func stepTag(c context, s string) (context, int) {
	start := spaceEnd(s, 0)
	if start == len(s) {
		return c, len(s)
	}
	if s[start] == '>' {
		next := context{element: c.element}
		switch c.element {
		case metaElement:
			next.element = ordinaryElement
		case scriptElement:
			next.state = inJS
		case styleElement:
			next.state = inCSS
		case textareaElement, titleElement:
			next.state = inRCDATA
		}
		return next, start + 1
	}
	end, wrong := attrNameEnd(s, start)
	if wrong.err != nil {
		return wrong, len(s)
	}
	if end == start {
		return broken(ErrBadHTML, nil, 0, "expected space, attr name, or end of tag, but got %q", s[start:]), len(s)
	}
	next := context{state: afterName, element: c.element, attr: attrOf(strings.ToLower(s[start:end]), c.element)}
	if end == len(s) {
		next.state = inAttrName
	}
	return next, end
}

// attrNameEnd returns where the name that starts at i ends.
func attrNameEnd(s string, i int) (end int, wrong context) {
	at := strings.IndexAny(s[i:], space+"=>'\"<")
	if at < 0 {
		return len(s), context{}
	}
	at += i
	if strings.IndexByte("'\"<", s[at]) >= 0 {
		return 0, broken(ErrBadHTML, nil, 0, "%q in attribute name: %.32q", s[at:at+1], s)
	}
	return at, context{}
}

func stepBeforeValue(c context, s string) (context, int) {
	n := spaceEnd(s, 0)
	if n == len(s) {
		return c, n
	}
	c.quote = spaceOrTagEnd
	switch s[n] {
	case '"':
		c.quote = doubleQuote
		n++
	case '\'':
		c.quote = singleQuote
		n++
	}
	c.state = valueState(c.attr)
	return c, n
}

// stepURL looks whether the query of a URL has begun, or the URL at all.
func stepURL(c context, s string) context {
	if strings.ContainsAny(s, "#?") {
		c.urlPart = queryOrFragment
	} else if c.urlPart == noURLPart && spaceEnd(s, 0) < len(s) {
		c.urlPart = beforeQuery
	}
	return c
}

// stepMeta looks for "url=" in the content of a meta element, and for the end of that.
func stepMeta(c context, s string) (context, int) {
	if c.state == inMetaContentURL {
		if at := strings.IndexByte(s, ';'); at >= 0 {
			c.state = inMetaContent
			return c, at + 1
		}
		return c, len(s)
	}
	for i := 0; i+3 < len(s); i++ {
		if strings.EqualFold(s[i:i+3], "url") {
			if at := spaceEnd(s, i+3); at < len(s) && s[at] == '=' {
				c.state = inMetaContentURL
				return c, at + 1
			}
		}
	}
	return c, len(s)
}
