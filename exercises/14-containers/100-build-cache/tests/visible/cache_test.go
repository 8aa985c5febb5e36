package cache

import (
	"slices"
	"testing"
)

func files() map[string]string {
	return map[string]string{"go.mod": "module m", "go.sum": "h1:abc", "main.go": "package main", "util.go": "package main", "README": "read me"}
}

func steps() []Step {
	return []Step{
		{Text: "COPY go.mod go.sum ./", Copies: []string{"go.mod", "go.sum"}},
		{Text: "RUN go mod download"},
		{Text: "COPY *.go ./", Copies: []string{"main.go", "util.go"}},
		{Text: "RUN go build"},
	}
}

// first compares with the unchanged build: what is the first key that differs?
func first(t *testing.T, what string, base string, s []Step, f map[string]string, want int) {
	t.Helper()
	old, now := Keys("golang", steps(), files()), Keys(base, s, f)
	if len(old) != 4 || len(now) != len(s) {
		t.Fatalf("%d and %d keys for 4 and %d steps", len(old), len(now), len(s))
	}
	for i := range now {
		if changed := old[i] != now[i]; changed != (i >= want) {
			t.Errorf("%s: key of step %d has changed: %v; want %v", what, i, changed, i >= want)
		}
	}
}

func TestSame(t *testing.T) {
	for range 20 {
		first(t, "nothing has changed", "golang", steps(), files(), 4)
		if t.Failed() {
			return
		}
	}
	s := steps()
	slices.Reverse(s[0].Copies)
	first(t, "the same files, named in another order", "golang", s, files(), 4)
	if s[0].Copies[0] != "go.sum" {
		t.Error("Keys has changed the order of Copies of its caller")
	}
}

func TestChain(t *testing.T) {
	s := steps()
	s[1].Text = "RUN go mod download -x"
	first(t, "the RUN of step 1 has changed", "golang", s, files(), 1)
}

func TestBase(t *testing.T) {
	first(t, "another base image", "alpine", steps(), files(), 0)
}

func TestFiles(t *testing.T) {
	f := files()
	f["main.go"] = "package main // changed"
	first(t, "main.go has changed", "golang", steps(), f, 2)
	f = files()
	f["go.sum"] = "h1:def"
	first(t, "go.sum has changed", "golang", steps(), f, 0)
}

func TestNotCopied(t *testing.T) {
	f := files()
	f["README"] = "read me again"
	f["new.txt"] = "new"
	first(t, "files that nobody copies have changed", "golang", steps(), f, 4)
}

func TestRebuilt(t *testing.T) {
	for _, c := range []struct {
		before, now []string
		want        int
	}{
		{[]string{"a", "b", "c"}, []string{"a", "b", "c"}, 3},
		{[]string{"a", "b", "c"}, []string{"a", "x", "y"}, 1},
		{[]string{"a"}, []string{"a", "b"}, 1},
		{nil, []string{"a"}, 0},
		{[]string{"a", "b"}, []string{"a"}, 1},
	} {
		if got := Rebuilt(c.before, c.now); got != c.want {
			t.Errorf("Rebuilt(%v, %v) = %d; want %d", c.before, c.now, got, c.want)
		}
	}
}
