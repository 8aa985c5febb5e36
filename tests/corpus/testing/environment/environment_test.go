package environment

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestHome(t *testing.T) {
	t.Setenv("APP_ROOT", "/srv")
	if got := Home(); got != filepath.FromSlash("/srv/app") {
		t.Error(got)
	}
	t.Run("set", func(t *testing.T) {
		t.Setenv("APP_HOME", "$APP_ROOT/x${NONE}y")
		if got := Home(); got != "/srv/xy" {
			t.Error(got)
		}
	})
	if _, ok := os.LookupEnv("APP_HOME"); ok {
		t.Error("still set")
	}
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	path, err := Save(dir, "a/b/notes.txt", "one", "two")
	if err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(path); string(b) != "one\ntwo" || err != nil {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := Save(path, "x"); err == nil {
		t.Error("a directory in a file")
	}
	if _, err := os.Stat(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestChdir(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("here", nil, 0o644); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "here")); err != nil {
		t.Error(err)
	}
}

func TestContext(t *testing.T) {
	ctx := t.Context()
	t.Cleanup(func() {
		if ctx.Err() == nil {
			t.Error("not cancelled")
		}
	})
	if ctx.Err() != nil {
		t.Error(ctx.Err())
	}
}

func TestParallelSetenv(t *testing.T) {
	t.Setenv("X", "1")
	t.Parallel()
}
