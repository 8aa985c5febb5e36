// Kinds of content: strings that are known to be safe in one place, and how values become strings.

package template

import (
	"fmt"
	"reflect"
)

// Strings of these types come from a trusted source: they are written as they are where their kind of content belongs.
type (
	// CSS is a style sheet, a rule, declarations or a value.
	CSS string
	// HTML is a fragment of a document, without unclosed tags or comments.
	HTML string
	// HTMLAttr is an attribute with its value, such as ` dir="ltr"`.
	HTMLAttr string
	// JS is an expression of JavaScript.
	JS string
	// JSStr is what may stand between the quotes of a string of JavaScript.
	JSStr string
	// URL is a URL or a part of one.
	URL string
	// Srcset is the value of a srcset attribute.
	Srcset string
)

// content is the kind of a string, or of what an attribute holds.
type content uint8

const (
	plain content = iota
	isCSS
	isHTML
	isHTMLAttr
	isJS
	isJSStr
	isURL
	isSrcset
	unsafeContent // of attributes that decide how a page is read: their names are not taken from values
)

// textOf returns the arguments as print does, pointers followed; of one argument, also what kind of content it is. Untyped
// nils are left out.
func textOf(args []any) (string, content) {
	if len(args) == 1 {
		switch s := deref(args[0]).(type) {
		case string:
			return s, plain
		case CSS:
			return string(s), isCSS
		case HTML:
			return string(s), isHTML
		case HTMLAttr:
			return string(s), isHTMLAttr
		case JS:
			return string(s), isJS
		case JSStr:
			return string(s), isJSStr
		case URL:
			return string(s), isURL
		case Srcset:
			return string(s), isSrcset
		}
	}
	values := make([]any, 0, len(args))
	for _, arg := range args {
		if arg != nil {
			values = append(values, printable(arg))
		}
	}
	return fmt.Sprint(values...), plain
}

// printArgs returns the arguments as print does, pointers followed: what the first arguments of html or urlquery become.
func printArgs(args ...any) string {
	values := make([]any, len(args))
	for i, arg := range args {
		if arg != nil {
			values[i] = printable(arg)
		}
	}
	return fmt.Sprint(values...)
}

// deref follows pointers.
func deref(value any) any {
	if value == nil {
		return nil
	}
	v := reflect.ValueOf(value)
	if v.Kind() != reflect.Pointer {
		return value
	}
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	return v.Interface()
}

// printable follows pointers up to a value that can print itself.
func printable(value any) any {
	v := reflect.ValueOf(value)
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		switch v.Interface().(type) {
		case fmt.Stringer, error:
			return v.Interface()
		}
		v = v.Elem()
	}
	return v.Interface()
}
