package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestGrep(t *testing.T) {
	found, err := Grep("are", "testdata/poem.txt", filepath.Join("testdata", "poem.txt"))
	if len(found) != 4 || found[1] != "poem.txt:2:violets are blue" || err != nil {
		t.Error(found, err)
	}
	_, err = Grep("x", "testdata/none.txt")
	if !errors.Is(err, os.ErrNotExist) || err.Error() != "open testdata/none.txt: no such file or directory" {
		t.Error(err)
	}
}

func TestAppend(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "log.txt")
	for _, line := range []string{"one", "two"} {
		if err := Append(name, line); err != nil {
			t.Fatal(err)
		}
	}
	if err := Patch(name, 1, "XY"); err != nil {
		t.Error(err)
	}
	os.MkdirAll(filepath.Join(dir, "a", "b"), 0o755)
	os.WriteFile(filepath.Join(dir, "a", "b", "c"), []byte("12345"), 0o600)
	list, err := List(dir)
	if s := strings.Join(list, ","); s != "a/b/c 5,log.txt 8" || err != nil {
		t.Error(s, err)
	}
	b, _ := os.ReadFile(name)
	if string(b) != "oXY\ntwo\n" {
		t.Errorf("%q", b)
	}
	if err := os.Remove(filepath.Join(dir, "a")); err == nil {
		t.Error("removed a full directory")
	}
	if err := os.Rename(name, name+".old"); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Error(err)
	}
	if err := Append(dir, "x"); err != nil {
		t.Log("the directory is gone:", err == nil)
	}
	if err := Patch(filepath.Join(dir, "none"), 0, ""); err == nil {
		t.Error("no error")
	}
}
