package command

import (
	"strings"
	"testing"
)

func check(t *testing.T, image Image, entrypoint, args, want string) {
	t.Helper()
	got := strings.Join(Line(image, entrypoint, strings.Fields(args)), " ")
	if got != want {
		t.Errorf("Line(%v, %q, %q) = %q; want %q", image, entrypoint, args, got, want)
	}
}

var (
	both  = Image{[]string{"/app", "-v"}, []string{"serve"}}
	entry = Image{[]string{"/app"}, nil}
	cmd   = Image{nil, []string{"/bin/ls", "-l"}}
)

func TestAll(t *testing.T) {
	t.Log(Line(both, "", nil))
	t.Log(Line(both, "", []string{"x"}))
	t.Log(Line(both, "/bin/sh", nil))
}
