package check

import (
	"errors"
	"testing"
)

func TestCheckMore(t *testing.T) {
	wantCheck(t, "", "nil")
	wantCheck(t, "=", "nil")
	wantCheck(t, "a=b\n#\n\nc d\ne\n", "line 4: no '=' found")
}

func TestLineOther(t *testing.T) {
	wantLine(t, nil, 0)
	wantLine(t, errors.New("line 5"), 0)
	wantLine(t, errors.Join(errors.New("x"), &SyntaxError{Line: 4}), 4)
}
