package trie

import (
	"slices"
	"strings"
	"testing"
)

func words() *Trie {
	var t Trie
	t.Add(strings.Fields("go gopher goto gone golang étude été java")...)
	return &t
}

func TestHas(t *testing.T) {
	tr := words()
	for word, want := range map[string]bool{"go": true, "gop": false, "gopher": true, "gophers": false, "été": true, "": false} {
		if tr.Has(word) != want {
			t.Errorf("Has(%q) = %t", word, !want)
		}
	}
}

func TestComplete(t *testing.T) {
	tr := words()
	for _, tt := range []struct {
		prefix string
		limit  int
		want   []string
	}{
		{"go", 10, []string{"go", "golang", "gone", "gopher", "goto"}},
		{"go", 2, []string{"go", "golang"}},
		{"ét", -1, []string{"étude", "été"}},
		{"x", 5, nil},
		{"", 1, []string{"go"}},
		{"j", 0, nil},
	} {
		if got := tr.Complete(tt.prefix, tt.limit); !slices.Equal(got, tt.want) {
			t.Errorf("Complete(%q, %d) = %q, want %q", tt.prefix, tt.limit, got, tt.want)
		}
	}
}
