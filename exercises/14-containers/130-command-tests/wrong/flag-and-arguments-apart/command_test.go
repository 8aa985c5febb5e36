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

func TestBoth(t *testing.T) {
	check(t, both, "", "", "/app -v serve")
}

func TestTable(t *testing.T) {
	check(t, both, "", "x y", "/app -v x y")
	check(t, cmd, "", "pwd", "pwd")
	check(t, both, "/bin/sh", "", "/bin/sh")
}
