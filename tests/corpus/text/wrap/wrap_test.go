package wrap

import (
	"strings"
	"testing"
)

const text = "The quick  brown fox jumps\nover the lazy dog, extraordinarily naïve."

func TestWrap(t *testing.T) {
	want := "The quick\nbrown fox\njumps over\nthe lazy\ndog,\nextraordinarily\nnaïve."
	if got := Wrap(text, 10); got != want {
		t.Errorf("got\n%s", got)
	}
	for width := 15; width < 40; width++ {
		for i, line := range strings.Split(Wrap(text, width), "\n") {
			if len([]rune(line)) > width {
				t.Errorf("width %d: line %d is too long: %q", width, i, line)
			}
		}
	}
}

func TestIndent(t *testing.T) {
	if got := Indent("a\n\nb", "> "); got != "> a\n\n> b" {
		t.Errorf("got %q", got)
	}
}

func TestCenter(t *testing.T) {
	for _, tt := range []struct {
		s    string
		n    int
		want string
	}{{"go", 6, "  go  "}, {"go", 5, " go  "}, {"é", 3, " é "}, {"long", 2, "long"}} {
		if got := Center(tt.s, tt.n); got != tt.want {
			t.Errorf("Center(%q, %d) = %q", tt.s, tt.n, got)
		}
	}
}
