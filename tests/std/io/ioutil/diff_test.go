package check

import (
	"bytes"
	"fmt"
	real "io/ioutil"
	"os"
	"path/filepath"
	"strings"
	"testing"

	ours "gopystd/io/ioutil"
)

func TestFilesAndDirectories(t *testing.T) {
	dir := t.TempDir()
	for i, name := range []string{"b.txt", "a", "c"} {
		if err := ours.WriteFile(filepath.Join(dir, name), []byte(strings.Repeat("x", i)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"b.txt", "c", "none", "sub"} {
		path := filepath.Join(dir, name)
		a, aErr := real.ReadFile(path)
		b, bErr := ours.ReadFile(path)
		if !bytes.Equal(a, b) || fmt.Sprint(aErr) != fmt.Sprint(bErr) {
			t.Errorf("%s: %q, %v; want %q, %v", name, b, bErr, a, aErr)
		}
	}
	for _, place := range []string{dir, filepath.Join(dir, "none"), filepath.Join(dir, "a")} {
		a, aErr := real.ReadDir(place)
		b, bErr := ours.ReadDir(place)
		if len(a) != len(b) || fmt.Sprint(aErr) != fmt.Sprint(bErr) {
			t.Fatalf("%s: %d entries, %v; want %d, %v", place, len(b), bErr, len(a), aErr)
		}
		for i := range a {
			if a[i].Name() != b[i].Name() || a[i].Size() != b[i].Size() || a[i].Mode() != b[i].Mode() {
				t.Errorf("entry %d: %v; want %v", i, b[i], a[i])
			}
		}
	}
	file, err := ours.TempFile(dir, "x*y")
	if err != nil {
		t.Fatal(err)
	}
	file.Close()
	base := filepath.Base(file.Name())
	if !strings.HasPrefix(base, "x") || !strings.HasSuffix(base, "y") {
		t.Error(base)
	}
	place, err := ours.TempDir(dir, "d")
	if info, statErr := os.Stat(place); err != nil || statErr != nil || !info.IsDir() {
		t.Error(place, err, statErr)
	}
}

func TestReaders(t *testing.T) {
	closer := ours.NopCloser(strings.NewReader("rest"))
	data, err := ours.ReadAll(closer)
	if string(data) != "rest" || err != nil || closer.Close() != nil {
		t.Errorf("%q, %v", data, err)
	}
	if n, err := fmt.Fprint(ours.Discard, "gone"); n != 4 || err != nil {
		t.Error(n, err)
	}
}
