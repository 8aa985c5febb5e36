package check

import (
	"errors"
	"fmt"
	"strings"
)

type SyntaxError struct {
	Line   int // from 1
	Reason string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d: %s", e.Line, e.Reason)
}

func Check(text string) error {
	for i, line := range strings.Split(text, "\n") {
		if line[0] == '#' || line == "" {
			continue
		}
		if !strings.Contains(line, "=") {
			return &SyntaxError{i + 1, "no '=' found"}
		}
	}
	return nil
}

func Line(err error) int {
	var s *SyntaxError
	if errors.As(err, &s) {
		return s.Line
	}
	return 0
}
