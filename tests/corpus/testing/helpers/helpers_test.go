package helpers

import (
	"errors"
	"testing"
)

func TestParse(t *testing.T) {
	v, err := Parse("1.22.3")
	noError(t, err)
	equal(t, v, Version{1, 22, 3})
	_, err = Parse("1.x.3")
	contains(t, err, "expected integer after 1")
	_, err = Parse("")
	contains(t, err, "EOF")
}

func TestCompare(t *testing.T) {
	for i, want := range []int{-1, -1, 0, 1, 1} {
		w := []Version{{2, 0, 0}, {1, 3, 0}, {1, 2, 9}, {1, 2, 8}, {0, 9, 99}}[i]
		equal(t, Version{1, 2, 9}.Compare(w), want, "case", i)
	}
}

func TestFailures(t *testing.T) {
	equal(t, 1, 2)
	equal(t, "a", "b", "with", "words")
	contains(t, errors.New("x"), "y")
	contains(t, nil, "z")
	deep(t, []int{1}, []int(nil))
	func() {
		t.Helper()
		equal(t, 1.5, 2.5)
	}()
	t.Run("sub", func(t *testing.T) {
		t.Helper()
		noError(t, errors.New("stop here"))
		t.Log("not reached")
	})
}
