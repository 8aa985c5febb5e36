package anagram

import (
	"fmt"
	"testing"
)

func TestGroups(t *testing.T) {
	got := Groups("listen", "enlist", "Google", "Silent", "banana", "GOOGLE", "égal", "galé")
	if s := fmt.Sprintf("%q", got); s != `[["listen" "enlist" "Silent"] ["égal" "galé"]]` {
		t.Error(s)
	}
}

func TestNone(t *testing.T) {
	if got := Groups(); got != nil {
		t.Errorf("%#v", got)
	}
	if got := Groups("a", "b", "A"); len(got) != 0 {
		t.Errorf("%#v", got)
	}
}
