// Package check checks files with lines like "name = value".
package check

// SyntaxError says which line is wrong, and why.
type SyntaxError struct {
	Line   int // from 1
	Reason string
}

// Error returns the line and the reason.
func (e *SyntaxError) Error() string {
	return "" // TODO
}

// Check returns a *SyntaxError for the first wrong line, or nil.
func Check(text string) error {
	// TODO: strings.Split(text, "\n"), then look at each line.
	return nil
}

// Line returns the line number of a *SyntaxError in err, or 0.
func Line(err error) int {
	return 0 // TODO
}
