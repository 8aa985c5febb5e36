package template

import (
	"fmt"
	"text/template/parse"
)

// Error is a problem of a template that cannot be escaped.
type Error struct {
	ErrorCode ErrorCode
	// Node is the place in the template; nil if that is not known.
	Node parse.Node
	// Name is the template's name.
	Name string
	// Line is the line in the template, or 0.
	Line int
	// Description says what is wrong.
	Description string
}

// ErrorCode is the kind of an Error.
type ErrorCode int

// The kinds of errors. No code is given to unsafe content, which is found at execution: "ZgotmplZ" is written instead.
const (
	// OK is no error.
	OK ErrorCode = iota
	// ErrAmbigContext: a value may stand in different parts of a URL, depending on a condition.
	ErrAmbigContext
	// ErrBadHTML: malformed HTML.
	ErrBadHTML
	// ErrBranchEnd: the branches of if, with or range end in different contexts.
	ErrBranchEnd
	// ErrEndContext: a template ends within a tag, script or the like.
	ErrEndContext
	// ErrNoSuchTemplate: a template is invoked that is not defined.
	ErrNoSuchTemplate
	// ErrOutputContext: a recursive template does not end in the context in which it starts.
	ErrOutputContext
	// ErrPartialCharset: a value within the brackets of a regular expression.
	ErrPartialCharset
	// ErrPartialEscape: a value behind a backslash.
	ErrPartialEscape
	// ErrRangeLoopReentry: one pass through a range ends in a context that the next cannot start in.
	ErrRangeLoopReentry
	// ErrSlashAmbig: a slash may divide or start a regular expression.
	ErrSlashAmbig
	// ErrPredefinedEscaper: html or urlquery within a pipeline.
	ErrPredefinedEscaper
	// ErrJSTemplate was for values in template literals of JavaScript.
	//
	// Deprecated: such values are escaped.
	ErrJSTemplate
)

// Error returns the place and the description.
func (e *Error) Error() string {
	where := ""
	switch {
	case e.Node != nil:
		where, _ = (*parse.Tree)(nil).ErrorContext(e.Node)
	case e.Line != 0:
		where = fmt.Sprintf("%s:%d", e.Name, e.Line)
	case e.Name != "":
		where = e.Name
	default:
		return "html/template: " + e.Description
	}
	return "html/template:" + where + ": " + e.Description
}

// broken is the context behind a mistake.
func broken(code ErrorCode, node parse.Node, line int, format string, args ...any) context {
	return context{state: inError, err: &Error{code, node, "", line, fmt.Sprintf(format, args...)}}
}
