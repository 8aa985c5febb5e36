package html

import (
	"html"
	"testing"
)

func TestEntities(t *testing.T) {
	for i, e := range entities {
		if i > 0 && entities[i-1].name >= e.name {
			t.Errorf("%s is not in order", e.name)
		}
		if got := html.UnescapeString("&" + e.name); got != e.text {
			t.Errorf("%s: %q, want %q", e.name, e.text, got)
		}
	}
	if len(entities) != 2229 {
		t.Errorf("%d names", len(entities))
	}
}
