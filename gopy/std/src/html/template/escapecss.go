// Escaping of values in style sheets.

package template

import "strings"

var cssTable = table{
	0: `\0`, '\t': `\9`, '\n': `\a`, '\f': `\c`, '\r': `\d`, '"': `\22`, '&': `\26`, '\'': `\27`, '(': `\28`, ')': `\29`, '+': `\2b`,
	'/': `\2f`, ':': `\3a`, ';': `\3b`, '<': `\3c`, '>': `\3e`, '\\': `\\`, '{': `\7b`, '}': `\7d`,
}

// escapeCSS escapes the inside of a string. A space ends an escape where what follows could be taken for a part of it.
func escapeCSS(args ...any) string {
	s, _ := textOf(args)
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= 128 || cssTable[s[i]] == "" {
			continue
		}
		out.WriteString(s[done:i])
		out.WriteString(cssTable[s[i]])
		done = i + 1
		if s[i] != '\\' && (done == len(s) || isHex(s[done]) || strings.IndexByte(space, s[done]) >= 0) {
			out.WriteByte(' ')
		}
	}
	return out.String() + s[done:]
}

// filterCSSValue lets through quantities, names, keywords and colors, and nothing that could end the value or run a script.
func filterCSSValue(args ...any) string {
	s, kind := textOf(args)
	if kind == isCSS {
		return s
	}
	s = decodeCSS(s)
	if strings.ContainsAny(s, "\x00\"'()/;@[\\]`{}<>") || strings.Contains(s, "--") {
		return failsafe
	}
	letters := make([]byte, 0, 64)
	for i := 0; i < len(s); i++ {
		if s[i] < 128 && s[i] != '-' && isCSSNamePart(rune(s[i])) {
			letters = append(letters, s[i])
		}
	}
	name := strings.ToLower(string(letters))
	if strings.Contains(name, "expression") || strings.Contains(name, "mozbinding") {
		return failsafe
	}
	return s
}
