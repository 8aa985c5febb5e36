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
	check(t, both, "", "x y", "/app -v x y")
}

func TestOne(t *testing.T) {
	check(t, entry, "", "", "/app")
	check(t, entry, "", "x", "/app x")
	check(t, cmd, "", "", "/bin/ls -l")
	check(t, cmd, "", "pwd", "pwd")
}

func TestFlag(t *testing.T) {
	check(t, both, "/bin/sh", "", "/bin/sh")
	check(t, both, "/bin/sh", "-c ls", "/bin/sh -c ls")
}
