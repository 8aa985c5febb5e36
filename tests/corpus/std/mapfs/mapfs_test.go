package mapfs

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"
)

var files = fstest.MapFS{
	"a/one.txt":     {Data: []byte("1234")},
	"a/two.txt":     {Data: []byte("12")},
	"a/deep/x.go":   {Data: []byte("package x")},
	"_skip/big.txt": {Data: make([]byte, 1000)},
	"readme":        {Data: []byte("hi"), Mode: 0o644, ModTime: time.Unix(0, 0)},
}

func TestSizes(t *testing.T) {
	sizes, err := Sizes(files)
	if got := fmt.Sprint(sizes, err); got != "map[:2 .go:9 .txt:6] <nil>" {
		t.Error(got)
	}
}

func TestTree(t *testing.T) {
	got, err := Tree(files, ".")
	t.Log(got == "", err)
	if got := Draw(files); got != "9 [_skip/big.txt a/one.txt a/two.txt]" {
		t.Error(got)
	}
}

func TestFS(t *testing.T) {
	if err := fstest.TestFS(files, "a/one.txt", "readme"); err != nil {
		t.Error(err)
	}
	if err := fstest.TestFS(files, "missing"); err == nil {
		t.Error("no error")
	}
	sub, _ := fs.Sub(files, "a")
	b, err := fs.ReadFile(sub, "two.txt")
	if string(b) != "12" || err != nil {
		t.Error(string(b), err)
	}
	_, err = files.Open("a/../b")
	t.Log(err)
	var path *fs.PathError
	if _, err := sub.Open("none"); !errors.As(err, &path) || !errors.Is(err, fs.ErrNotExist) || path.Path != "none" {
		t.Error(err)
	}
	info, _ := fs.Stat(files, "readme")
	t.Log(info.Name(), info.Size(), info.Mode(), info.IsDir(), info.ModTime().Unix(), fs.FormatFileInfo(info)[:13])
}
