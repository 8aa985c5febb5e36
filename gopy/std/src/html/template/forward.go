package template

import (
	"io"
	"text/template"
)

// Functions of text/template, for programs that import only this package.

// FuncMap has functions by the names that templates call them by.
type FuncMap = template.FuncMap

// HTMLEscape writes b to w, escaped for HTML.
func HTMLEscape(w io.Writer, b []byte) { template.HTMLEscape(w, b) }

// HTMLEscapeString returns s, escaped for HTML.
func HTMLEscapeString(s string) string { return template.HTMLEscapeString(s) }

// HTMLEscaper returns its arguments as print does, escaped for HTML.
func HTMLEscaper(args ...any) string { return template.HTMLEscaper(args...) }

// JSEscape writes b to w, escaped for a string of JavaScript.
func JSEscape(w io.Writer, b []byte) { template.JSEscape(w, b) }

// JSEscapeString returns s, escaped for a string of JavaScript.
func JSEscapeString(s string) string { return template.JSEscapeString(s) }

// JSEscaper returns its arguments as print does, escaped for a string of JavaScript.
func JSEscaper(args ...any) string { return template.JSEscaper(args...) }

// URLQueryEscaper returns its arguments as print does, escaped for the query of a URL.
func URLQueryEscaper(args ...any) string { return template.URLQueryEscaper(args...) }

// IsTrue reports whether a value counts as true in conditions; ok is false for one that has no truth.
func IsTrue(val any) (truth, ok bool) { return template.IsTrue(val) }
