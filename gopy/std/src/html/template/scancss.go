// Following the text of style sheets. Strings are taken for URLs, for few are anything else.

package template

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stepCSS takes what comes up to the next string, URL or comment.
func stepCSS(c context, s string) (context, int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			c.state = inCSSDouble
			return c, i + 1
		case '\'':
			c.state = inCSSSingle
			return c, i + 1
		case '/':
			if strings.HasPrefix(s[i:], "//") {
				c.state = inCSSLineComment
				return c, i + 2
			}
			if strings.HasPrefix(s[i:], "/*") {
				c.state = inCSSBlockComment
				return c, i + 2
			}
		case '(':
			if !endsInURL(strings.TrimRight(s[:i], space)) {
				continue
			}
			at := spaceEnd(s, i+1)
			c.state = inCSSURL
			if at < len(s) && s[at] == '"' {
				c.state = inCSSDoubleURL
				at++
			} else if at < len(s) && s[at] == '\'' {
				c.state = inCSSSingleURL
				at++
			}
			return c, at
		}
	}
	return c, len(s)
}

// endsInURL tells whether code ends in the word "url".
func endsInURL(code string) bool {
	at := len(code) - len("url")
	if at < 0 || strings.ToLower(code[at:]) != "url" {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(code[:at])
	return at == 0 || !isCSSNamePart(r)
}

func isCSSNamePart(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r == '-' || r == '_' || isLetter(byte(r)) || isDigit(byte(r))
	case r <= 0xffff:
		return r <= 0xd7ff || 0xe000 <= r && r <= 0xfffd
	}
	return r <= unicode.MaxRune
}

// stepCSSString takes a string or URL up to its end.
func stepCSSString(c context, s string) (context, int) {
	ends := ""
	switch c.state {
	case inCSSDouble, inCSSDoubleURL:
		ends = `\"`
	case inCSSSingle, inCSSSingleURL:
		ends = `\'`
	default:
		ends = "\\" + space + ")"
	}
	for done := 0; ; {
		at := strings.IndexAny(s[done:], ends)
		if at < 0 {
			rest := decodeCSS(s[done:])
			// What is left of decoding counts as taken, as far as it is long: the rest is looked at again.
			return stepURL(c, rest), done + len(rest)
		}
		at += done
		if s[at] != '\\' {
			c.state = inCSS
			return c, at + 1
		}
		if at++; at == len(s) {
			return partialEscape("CSS", s)
		}
		c = stepURL(c, decodeCSS(s[:at+1]))
		done = at + 1
	}
}

// decodeCSS replaces escapes: a backslash and up to six hexadecimal digits, or any other character.
func decodeCSS(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(s, `\`)
		out.WriteString(before)
		if !found || rest == "" {
			return out.String()
		}
		n := 0
		var code rune
		for n < len(rest) && n < 6 && isHex(rest[n]) {
			if next := code<<4 | hexValue(rest[n]); next <= unicode.MaxRune {
				code = next
			} else {
				break
			}
			n++
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(rest)
			out.WriteString(rest[:n])
			s = rest[n:]
			continue
		}
		out.WriteRune(code)
		s = rest[n:]
		// One white space belongs to the escape.
		if strings.HasPrefix(s, "\r\n") {
			s = s[2:]
		} else if s != "" && strings.IndexByte(space, s[0]) >= 0 {
			s = s[1:]
		}
	}
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func hexValue(c byte) rune {
	if isDigit(c) {
		return rune(c - '0')
	}
	return rune(c|0x20-'a') + 10
}
