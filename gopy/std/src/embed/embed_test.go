package embed

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func tree() FS {
	return FS{&[]file{{name: "a/"}, {name: "b.txt", data: "B"}, {name: "a/1", data: "one"}, {name: "a/c/"}, {name: "a/c/x", data: "X"}, {name: "a/c/y"}}}
}

func TestTree(t *testing.T) {
	if err := fstest.TestFS(tree(), "b.txt", "a/1", "a/c/x", "a/c/y"); err != nil {
		t.Error(err)
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ what, want string }{
		{"a", "read a: is a directory"},
		{"missing", "open missing: file does not exist"},
		{"a/", "open a/: file does not exist"},
	} {
		if _, err := tree().ReadFile(test.what); err == nil || err.Error() != test.want {
			t.Errorf("ReadFile(%q): %v", test.what, err)
		}
	}
	if _, err := tree().ReadDir("b.txt"); err == nil || err.Error() != "read b.txt: not a directory" {
		t.Error(err)
	}
	var listed []string
	fs.WalkDir(tree(), ".", func(path string, d fs.DirEntry, err error) error {
		listed = append(listed, path)
		return err
	})
	if got := strings.Join(listed, " "); got != ". a a/1 a/c a/c/x a/c/y b.txt" {
		t.Error(got)
	}
	if _, err := (FS{}).Open("x"); err == nil {
		t.Error("empty")
	}
	if list, err := (FS{}).ReadDir("."); err != nil || len(list) != 0 {
		t.Error(list, err)
	}
}
