package forth

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestEval(t *testing.T) {
	for program, want := range map[string]string{
		"1 2 3": "[1 2 3]", "12 3 / 4 -": "[0]", "1 DUP + 5 swap": "[5 2]", "1 2 over over drop": "[1 2 1]", ": sq dup * ;|3 sq sq": "[81]",
		": foo 5 ;|: bar foo ;|: foo 6 ;|bar foo": "[5 6]", ": + * ;|3 4 +": "[12]", "": "[]", "-7 2 /": "[-3]",
	} {
		got, err := Eval(strings.Split(program, "|")...)
		if fmt.Sprint(got) != want || err != nil {
			t.Errorf("%s: %v, %v", program, got, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for program, want := range map[string]error{"+": ErrEmpty, "1 +": ErrEmpty, "1 0 /": ErrZero, "what": ErrWord, "drop": ErrEmpty, "1 2|3 swap x": ErrWord} {
		if _, err := Eval(strings.Split(program, "|")...); !errors.Is(err, want) {
			t.Errorf("%s: %v", program, err)
		}
	}
	if _, err := Eval("1", ": 2 3 4 ;"); err == nil || err.Error() != "line 2: cannot define 2" {
		t.Error(err)
	}
}
