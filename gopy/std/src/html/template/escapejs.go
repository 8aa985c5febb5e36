// Escaping of values in scripts.

package template

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"
)

// The escapes are such that the result may stand in an attribute, too. Control characters are added in the functions below.
var (
	jsStringTable = table{
		'"': `\u0022`, '`': `\u0060`, '&': `\u0026`, '\'': `\u0027`, '+': `\u002b`, '/': `\/`, '<': `\u003c`, '>': `\u003e`, '\\': `\\`,
	}
	jsTemplateTable = table{
		'"': `\u0022`, '`': `\u0060`, '&': `\u0026`, '\'': `\u0027`, '+': `\u002b`, '/': `\/`, '<': `\u003c`, '>': `\u003e`, '\\': `\\`,
		'$': `\u0024`, '{': `\u007b`, '}': `\u007d`,
	}
	// Of what is the inside of a string already, escapes stay.
	jsStrTable = table{
		'"': `\u0022`, '`': `\u0060`, '&': `\u0026`, '\'': `\u0027`, '+': `\u002b`, '/': `\/`, '<': `\u003c`, '>': `\u003e`,
	}
	jsRegexpTable = table{
		'"': `\u0022`, '$': `\$`, '&': `\u0026`, '\'': `\u0027`, '(': `\(`, ')': `\)`, '*': `\*`, '+': `\u002b`, '-': `\-`,
		'.': `\.`, '/': `\/`, '<': `\u003c`, '>': `\u003e`, '?': `\?`, '[': `\[`, '\\': `\\`, ']': `\]`, '^': `\^`, '{': `\{`,
		'|': `\|`, '}': `\}`,
	}
)

// replaceJS replaces what the table has, control characters, and the two line separators of Unicode.
func replaceJS(s string, t *table) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		by := ""
		switch {
		case r == '\t':
			by = `\t`
		case r == '\n':
			by = `\n`
		case r == '\f':
			by = `\f`
		case r == '\r':
			by = `\r`
		case r < ' ' || r == '\u2028' || r == '\u2029':
			by = fmt.Sprintf(`\u%04x`, r)
		case r < utf8.RuneSelf:
			by = t[r]
		}
		if by != "" {
			out.WriteString(s[done:i])
			out.WriteString(by)
			done = i + n
		}
		i += n
	}
	return out.String() + s[done:]
}

func escapeJSString(args ...any) string {
	s, kind := textOf(args)
	if kind == isJSStr {
		return replaceJS(s, &jsStrTable)
	}
	return replaceJS(s, &jsStringTable)
}

func escapeJSTemplate(args ...any) string {
	s, _ := textOf(args)
	return replaceJS(s, &jsTemplateTable)
}

func escapeJSRegexp(args ...any) string {
	s, _ := textOf(args)
	if s == "" {
		return "(?:)" // two slashes would start a comment
	}
	return replaceJS(s, &jsRegexpTable)
}

// escapeJSValue writes a value as an expression: as JSON.
func escapeJSValue(args ...any) string {
	values := make([]any, len(args))
	for i, arg := range args {
		values[i] = toMarshal(arg)
	}
	var value any
	if len(values) == 1 {
		value = values[0]
		switch v := value.(type) {
		case JS:
			return string(v)
		case JSStr:
			return `"` + string(v) + `"`
		case json.Marshaler:
		case fmt.Stringer:
			value = v.String()
		}
	} else {
		value = fmt.Sprint(values...)
	}
	data, err := json.Marshal(value)
	if err != nil {
		// The space before keeps a slash before it from starting a line comment.
		return " /* " + commentText(err.Error()) + " */null "
	}
	if len(data) == 0 {
		return " null "
	}
	text := strings.NewReplacer("\u2028", `\u2028`, "\u2029", `\u2029`).Replace(string(data))
	if isJSNamePart(data[0]) || isJSNamePart(data[len(data)-1]) {
		return " " + text + " " // lest it runs into a keyword
	}
	return text
}

// commentText changes a text so that it ends no comment and no script.
func commentText(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		rest := s[i:]
		switch {
		case startsFold(rest, "<script"):
			out.WriteString(`\x3Cscript`)
			i += len("<script") - 1
		case startsFold(rest, "</script"):
			out.WriteString(`\x3C/script`)
			i += len("</script") - 1
		case strings.HasPrefix(rest, "<!--"):
			out.WriteString(`\x3C!--`)
			i += len("<!--") - 1
		case strings.HasPrefix(rest, "*/"):
			out.WriteString("* /")
			i++
		default:
			out.WriteByte(s[i])
		}
	}
	return out.String()
}

// toMarshal follows pointers up to a value that can marshal itself.
func toMarshal(value any) any {
	if value == nil {
		return nil
	}
	v := reflect.ValueOf(value)
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		if _, ok := v.Interface().(json.Marshaler); ok {
			break
		}
		v = v.Elem()
	}
	return v.Interface()
}
