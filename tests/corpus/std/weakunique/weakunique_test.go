package weakunique

import (
	"runtime"
	"strings"
	"testing"
)

func TestIntern(t *testing.T) {
	a, b := Intern("go"), Intern(strings.ToLower("GO"))
	if a != b || a == Intern("Go") || a.String() != "go" {
		t.Error(a, b)
	}
}

//go:noinline
func fill(c *Cache) {
	for _, k := range []string{"x", "y", "x"} {
		c.Get(k).data[0] = 1
	}
}

func TestCache(t *testing.T) {
	var c Cache
	kept := c.Get("kept")
	fill(&c)
	if c.Made < 3 {
		t.Error(c.Made)
	}
	if n := c.Collect(); n != 1 {
		t.Errorf("%d are left", n)
	}
	if c.Get("kept") != kept {
		t.Error("another one")
	}
	runtime.KeepAlive(kept)
}
