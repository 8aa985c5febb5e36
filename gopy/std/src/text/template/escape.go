package template

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escaping for HTML, JavaScript and URLs.

// HTMLEscape writes b to w, escaped for HTML.
func HTMLEscape(w io.Writer, b []byte) { io.WriteString(w, HTMLEscapeString(string(b))) }

// HTMLEscapeString returns s, escaped for HTML.
func HTMLEscapeString(s string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		escaped := ""
		switch s[i] {
		case 0:
			escaped = "\uFFFD"
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
		default:
			continue
		}
		out.WriteString(s[done:i])
		out.WriteString(escaped)
		done = i + 1
	}
	if done == 0 {
		return s
	}
	out.WriteString(s[done:])
	return out.String()
}

// HTMLEscaper returns its arguments as print does, escaped for HTML.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(printed(args)) }

// JSEscape writes b to w, escaped for a string of JavaScript.
func JSEscape(w io.Writer, b []byte) { io.WriteString(w, JSEscapeString(string(b))) }

// JSEscapeString returns s, escaped for a string of JavaScript.
func JSEscapeString(s string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		size := 1
		escaped := ""
		switch {
		case c == '\\' || c == '\'' || c == '"':
			escaped = `\` + s[i:i+1]
		case c < ' ' || c == '<' || c == '>' || c == '&' || c == '=':
			escaped = fmt.Sprintf(`\u%04X`, c)
		case c >= utf8.RuneSelf:
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			if !unicode.IsPrint(r) {
				escaped = fmt.Sprintf(`\u%04X`, r)
			}
		}
		if escaped != "" {
			out.WriteString(s[done:i])
			out.WriteString(escaped)
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return s
	}
	out.WriteString(s[done:])
	return out.String()
}

// JSEscaper returns its arguments as print does, escaped for a string of JavaScript.
func JSEscaper(args ...any) string { return JSEscapeString(printed(args)) }

// URLQueryEscaper returns its arguments as print does, escaped for the query of a URL.
func URLQueryEscaper(args ...any) string {
	s := printed(args)
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ' ':
			out = append(out, '+')
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '_', c == '.', c == '~':
			out = append(out, c)
		default:
			out = append(out, '%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		}
	}
	return string(out)
}

// printed returns the arguments as the function print does, with pointers followed.
func printed(args []any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	for i, arg := range args {
		if value, ok := printable(reflect.ValueOf(arg)); ok {
			args[i] = value
		}
	}
	return fmt.Sprint(args...)
}
