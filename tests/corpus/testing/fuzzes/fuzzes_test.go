package fuzzes

import (
	"testing"
	"unicode/utf8"
)

func FuzzReverse(f *testing.F) {
	for _, s := range []string{"Hello, world", " ", "!12345", "泃", "\x91"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, orig string) {
		rev, err := Reverse(orig)
		if err != nil {
			t.Skip(err)
		}
		double, err := Reverse(rev)
		if err != nil {
			return
		}
		if orig != double {
			t.Errorf("before: %q, after: %q", orig, double)
		}
		if utf8.ValidString(orig) && !utf8.ValidString(rev) {
			t.Errorf("Reverse produced invalid UTF-8 string %q", rev)
		}
	})
}

func FuzzIndex(f *testing.F) {
	f.Add("a,b", byte(','), 0)
	f.Add("", byte('x'), 3)
	f.Fuzz(func(t *testing.T, s string, sep byte, from int) {
		if from < 0 || from > len(s) {
			t.SkipNow()
		}
		if i := Index(s, sep, from); i >= 0 && s[i] != sep {
			t.Errorf("%q at %d", sep, i)
		}
	})
}
