// Package check compares gopy's package path with Go's.
package check

import (
	"errors"
	"math/rand"
	"path"
	"testing"

	our "gopystd/path"
)

// text makes a text of up to n of the given pieces.
func text(r *rand.Rand, pieces []string, n int) string {
	s := ""
	for range r.Intn(n + 1) {
		s += pieces[r.Intn(len(pieces))]
	}
	return s
}

func TestPaths(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	pieces := []string{"/", "/", "/", ".", "..", "../", "/..", "/.", "a", "b.c", "\xff", "界"}
	for range 200000 {
		p, q, s := text(r, pieces, 9), text(r, pieces, 3), text(r, pieces, 2)
		d, f := path.Split(p)
		d2, f2 := our.Split(p)
		if path.Clean(p) != our.Clean(p) || d != d2 || f != f2 || path.Join(p, q, s) != our.Join(p, q, s) || path.Ext(p) != our.Ext(p) ||
			path.Base(p) != our.Base(p) || path.IsAbs(p) != our.IsAbs(p) || path.Dir(p) != our.Dir(p) {
			t.Fatalf("%q %q %q: %q %q %q %q %q %q %q", p, q, s, our.Clean(p), d2, f2, our.Join(p, q, s), our.Ext(p), our.Base(p), our.Dir(p))
		}
	}
	if our.Join() != "" {
		t.Error("Join of nothing")
	}
}

func TestMatch(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	patterns := []string{"*", "*", "?", "[", "]", "[^", "-", "\\", "a", "b", "/", "[a-c]", "[^b]", "[]", "界", "[一-龟]", "\xff", "[\\]]", "^"}
	names := []string{"a", "b", "c", "/", "界", "\xff", "]", "-", "*", "^", "\uFFFD"}
	matched, bad := 0, 0
	for range 600000 {
		p, n := text(r, patterns, 7), text(r, names, 6)
		want, err := path.Match(p, n)
		got, err2 := our.Match(p, n)
		if want != got || (err == path.ErrBadPattern) != (err2 == our.ErrBadPattern) || (err == nil) != (err2 == nil) {
			t.Fatalf("Match(%q, %q) = %v %v, want %v %v", p, n, got, err2, want, err)
		}
		if got {
			matched++
		}
		if err != nil {
			bad++
		}
	}
	if matched < 1000 || bad < 1000 {
		t.Error("too few cases", matched, bad)
	}
	if our.ErrBadPattern.Error() != path.ErrBadPattern.Error() || errors.Unwrap(our.ErrBadPattern) != nil {
		t.Error(our.ErrBadPattern)
	}
}
