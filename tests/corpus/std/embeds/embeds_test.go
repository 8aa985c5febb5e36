package embeds

import (
	"io/fs"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	if got := strings.Join(Words(), ","); got != "alpha,beta,gamma" || len(raw) != 17 {
		t.Error(got, len(raw))
	}
}

func TestFind(t *testing.T) {
	if got := strings.Join(Find("pear"), " "); got != "a.txt b.txt more/" {
		t.Error(got)
	}
	if got := strings.Join(Find("plum"), " "); got != "b.txt more/" {
		t.Error(got)
	}
	all, _ := fs.Glob(files, "data/*/*")
	if len(all) != 1 || all[0] != "data/more/c.txt" {
		t.Error(all)
	}
	_, err := files.Open("data/ignored.md")
	t.Error(err)
	f, _ := files.Open("data/a.txt")
	info, _ := f.Stat()
	t.Log(info.Mode(), info.Size(), info.ModTime().IsZero())
	if _, err := files.ReadFile("data"); err != nil {
		t.Log(err)
	}
}
