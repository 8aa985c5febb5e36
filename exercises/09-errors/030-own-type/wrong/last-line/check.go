// Package check checks files with lines like "name = value".
package check

import (
	"errors"
	"fmt"
	"strings"
)

// SyntaxError says which line is wrong, and why.
type SyntaxError struct {
	Line   int // from 1
	Reason string
}

// Error returns the line and the reason.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d: %s", e.Line, e.Reason)
}

// Check returns a *SyntaxError for the first wrong line, or nil.
func Check(text string) error {
	var wrong error
	for i, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") || strings.Contains(line, "=") {
			continue
		}
		wrong = &SyntaxError{Line: i + 1, Reason: "no '=' found"}
	}
	return wrong
}

// Line returns the line number of a *SyntaxError in err, or 0.
func Line(err error) int {
	var syntax *SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Line
	}
	return 0
}
