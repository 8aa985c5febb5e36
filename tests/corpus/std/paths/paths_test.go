package paths

import (
	"fmt"
	"path"
	"path/filepath"
	"testing"
)

func TestInside(t *testing.T) {
	for name, want := range map[string]string{"a/b": "/srv/a/b", "../x": "", "a/../../srv/y": "/srv/y", "": "/srv", "./.": "/srv", "../srvx": "", "/etc": "/srv/etc"} {
		if got, ok := Inside("/srv", name); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %t", name, got, ok)
		}
	}
}

func TestBackup(t *testing.T) {
	for in, want := range map[string]string{"a/b.txt": "a/b.bak.txt", "x": "x.bak", "a.b/c": "a.b/c.bak", ".profile": ".bak.profile", "t.tar.gz": "t.tar.bak.gz"} {
		if got := Backup(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestMatching(t *testing.T) {
	got, err := Matching("[a-c]?*.go", "ab.go", "a.go", "abc.go", "xb.go", "b/.go", `c\.go`)
	if s := fmt.Sprintf("%q %v", got, err); s != `["ab.go" "abc.go" "c\\.go"] <nil>` {
		t.Error(s)
	}
	if _, err := Matching("[", "x"); err != filepath.ErrBadPattern {
		t.Error(err)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{"": ".", "//a//b/": "/a/b", "a/./b/..": "a", "../../a": "../../a", "/..": "/"} {
		if got := path.Clean(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
	rel, err := filepath.Rel("/a/b", "/a/c/d")
	if got := fmt.Sprint(rel, err, path.Base("/"), path.Dir("x"), path.IsAbs("x"), filepath.VolumeName("/x"), filepath.IsLocal("a/../..")); got != "../c/d<nil>/.falsefalse" {
		t.Error(got)
	}
}
