package check

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// transcript runs scenario.go, with packages replaced.
func transcript(t *testing.T, replace ...string) []string {
	source, err := os.ReadFile("scenario.go")
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp(".", "program")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	text := strings.NewReplacer(replace...).Replace(strings.Replace(string(source), "//go:build ignore", "", 1))
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(text), 0600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", "./"+dir, filepath.Join(t.TempDir(), "top")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return strings.Split(string(out), "\n")
}

func TestScenario(t *testing.T) {
	want := transcript(t)
	got := transcript(t, `"os"`, `"gopystd/os"`, `"io/fs"`, `"gopystd/io/fs"`)
	for i := 0; i < len(want) || i < len(got); i++ {
		var a, b string
		if i < len(want) {
			a = want[i]
		}
		if i < len(got) {
			b = got[i]
		}
		if a != b {
			t.Errorf("line %d:\n got %s\nwant %s", i+1, b, a)
		}
	}
}
