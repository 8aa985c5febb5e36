// Following the text of scripts.

package template

import "strings"

// stepJS takes what comes up to the next literal or comment, or brace.
func stepJS(c context, s string) (context, int) {
	at := strings.IndexAny(s, "\"`'/{}<-#")
	if at < 0 {
		c.slash = slashBehind(s, c.slash)
		return c, len(s)
	}
	c.slash = slashBehind(s[:at], c.slash)
	rest := s[at:]
	starts := func(prefix string) bool { return strings.HasPrefix(rest, prefix) }
	literal := func(state state) (context, int) {
		c.state, c.slash = state, startsRegexp
		return c, at + 1
	}
	comment := func(state state, mark string) (context, int) {
		c.state = state
		return c, at + len(mark)
	}
	switch {
	case rest[0] == '"':
		return literal(inJSDouble)
	case rest[0] == '\'':
		return literal(inJSSingle)
	case rest[0] == '`':
		return literal(inJSTemplate)
	case starts("//"):
		return comment(inJSLineComment, "//")
	case starts("/*"):
		return comment(inJSBlockComment, "/*")
	case starts("<!--"):
		return comment(inJSOpenComment, "<!--")
	case starts("-->"):
		return comment(inJSCloseComment, "-->")
	case starts("#!"):
		return comment(inJSLineComment, "#!")
	case rest[0] == '/' && c.slash == startsRegexp:
		c.state = inJSRegexp
	case rest[0] == '/' && c.slash == divides:
		c.slash = startsRegexp
	case rest[0] == '/':
		return broken(ErrSlashAmbig, nil, 0, "'/' could start a division or regexp: %.32q", rest), len(s)
	case rest[0] == '#':
		// The name of a private member, which is no keyword.
		n := 1
		for n < len(rest) && isJSNamePart(rest[n]) {
			n++
		}
		c.slash = divides
		return c, at + n
	case rest[0] == '{' || rest[0] == '}':
		return stepBrace(c, rest[0]), at + 1
	}
	return c, at + 1
}

// stepBrace counts the braces within the innermost ${ of a template literal, to find the one that closes it.
func stepBrace(c context, brace byte) context {
	depth := []rune(c.braces)
	last := len(depth) - 1
	switch {
	case last < 0:
	case brace == '{':
		depth[last]++
		c.braces = string(depth)
	case depth[last] > 0:
		depth[last]--
		c.braces = string(depth)
	default:
		c.braces = string(depth[:last])
		c.state = inJSTemplate
		return c
	}
	c.slash = startsRegexp
	return c
}

// stepJSTemplate takes a template literal up to its end, or a ${ in it.
func stepJSTemplate(c context, s string) (context, int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			if i++; i == len(s) {
				return partialEscape("JS", s)
			}
		case '`':
			c.state = inJS
			return c, i + 1
		case '$':
			if i+1 < len(s) && s[i+1] == '{' {
				c.braces += "\x00"
				c.state, c.slash = inJS, startsRegexp
				return c, i + 2
			}
		}
	}
	return c, len(s)
}

func partialEscape(language, s string) (context, int) {
	return broken(ErrPartialEscape, nil, 0, unfinished+language+" string: %q", s), len(s)
}

// stepJSLiteral takes a string or regular expression up to its end.
func stepJSLiteral(c context, s string) (context, int) {
	end := [...]byte{inJSDouble: '"', inJSSingle: '\'', inJSRegexp: '/'}[c.state]
	regexp, brackets := c.state == inJSRegexp, false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			if i++; i == len(s) {
				return partialEscape("JS", s)
			}
		case regexp && s[i] == '[':
			brackets = true
		case regexp && s[i] == ']':
			brackets = false
		case s[i] != end:
		case regexp && i > 0 && i+7 <= len(s) && strings.EqualFold(s[i-1:i+7], "</script"):
			i++ // its < will be escaped
		case !brackets:
			c.state, c.slash = inJS, divides
			return c, i + 1
		}
	}
	if brackets {
		return broken(ErrPartialCharset, nil, 0, "unfinished JS regexp charset: %q", s), len(s)
	}
	return c, len(s)
}

// jsSpace is what counts as white space in JavaScript.
const jsSpace = "\f\n\r\t\v \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

// slashBehind tells what a slash means behind some code without literals and comments: it divides behind an operand, and starts
// a regular expression behind an operator or a keyword. `before` is what it meant before the code.
func slashBehind(code string, before slash) slash {
	code = strings.TrimRight(code, jsSpace)
	if code == "" {
		return before
	}
	last := code[len(code)-1]
	switch last {
	case '+', '-':
		// ++ and -- come behind operands; of three, the last is an operator of its own.
		if run := len(code) - len(strings.TrimRight(code, string(rune(last)))); run%2 == 0 {
			return divides
		}
		return startsRegexp
	case '.':
		if len(code) > 1 && isDigit(code[len(code)-2]) {
			return divides // 42.
		}
		return startsRegexp
	case ',', '<', '>', '=', '*', '%', '&', '|', '^', '?', '!', '~', '(', '[', ':', ';', '{', '}':
		return startsRegexp
	}
	start := len(code)
	for start > 0 && isJSNamePart(code[start-1]) {
		start--
	}
	switch code[start:] {
	case "break", "case", "continue", "delete", "do", "else", "finally", "in", "instanceof", "return", "throw", "try", "typeof", "void", "yield":
		if !strings.HasSuffix(strings.TrimRight(code[:start], jsSpace), ".") {
			return startsRegexp
		}
	}
	return divides
}

func isJSNamePart(c byte) bool { return c == '$' || c == '_' || isLetter(c) || isDigit(c) }
