package brain

import (
	"errors"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	for _, tt := range [][3]string{
		{"++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.", "", "Hello World!"},
		{",[.,]", "echo é", "echo é"}, {">,[>,]<[.<]", "abc", "cba"}, {"-.+.", "", "\xff\x00"}, {"", "", ""},
	} {
		if out, err := Run(tt[0], strings.NewReader(tt[1]), 100000); string(out) != tt[2] || err != nil {
			t.Errorf("%s: %q, %v", tt[0], out, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for src, want := range map[string]string{"[[]": "offset 0: [ without ]", "a]": "offset 1: ] without [", "+[]": "too many steps", "<+": "left the tape: runtime error: index out of range [-1]", "+[>+]": "left the tape: runtime error: index out of range [300] with length 300"} {
		_, err := Run(src, strings.NewReader(""), 5000)
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v", src, err)
		}
		if errors.Is(err, ErrTape) != strings.Contains(want, "tape") {
			t.Error(err)
		}
	}
}
