package tokenizer

import (
	"fmt"
	"testing"
)

func TestTokenize(t *testing.T) {
	tokens, err := Tokenize("if x_1 >= 3.14 {\n print(\"héllo\", π)\n}")
	want := `[{Name if 1} {Name x_1 1} {Op >= 1} {Number 3.14 1} {Op { 1} {Name print 2} {Op ( 2} {String héllo 2} {Op , 2} {Name π 2} {Op ) 2} {Op } 3} {EOF  3}]`
	if got := fmt.Sprint(tokens); got != want || err != nil {
		t.Errorf("%s, %v", got, err)
	}
}

func TestOps(t *testing.T) {
	tokens, _ := Tokenize("==+=!!=-->=")
	got := ""
	for _, token := range tokens {
		got += token.Text + " "
	}
	if got != "== + = ! != - - >=  " {
		t.Errorf("%q", got)
	}
}

func TestErrors(t *testing.T) {
	for in, want := range map[string]string{"a\n#": "line 2: unexpected '#'", `"abc`: "line 1: string is not closed", "\"a\nb\"": "line 1: string is not closed", "\x00": `line 1: unexpected '\x00'`} {
		if _, err := Tokenize(in); err == nil || err.Error() != want {
			t.Errorf("%q: %v", in, err)
		}
	}
}

func TestUnknownKind(t *testing.T) {
	t.Log(Kind(3))
	t.Log(fmt.Sprint(Kind(7)))
	t.Fatalf("%v", Kind(8).String())
}
