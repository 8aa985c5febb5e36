package fuzzing

import (
	"testing"
	"unicode/utf8"
)

func FuzzReverse(f *testing.F) {
	f.Add("hello")
	f.Add("!12345")
	f.Fuzz(func(t *testing.T, s string) {
		if r := Reverse(s); utf8.ValidString(s) && !utf8.ValidString(r) {
			t.Errorf("Reverse(%q) = %q", s, r)
		}
	})
}

func FuzzMagic(f *testing.F) {
	f.Fuzz(func(t *testing.T, b []byte) { Magic(b) })
}

func FuzzFine(f *testing.F) {
	f.Add("x", 1)
	f.Fuzz(func(t *testing.T, s string, n int) {})
}

func FuzzSeed(f *testing.F) {
	f.Add(3)
	f.Fuzz(func(t *testing.T, n int) {
		if n == 3 && *broken {
			t.Error("three")
		}
	})
}

func FuzzNumbers(f *testing.F) {
	f.Fuzz(func(t *testing.T, a int8, b uint16, x float64, ok bool, r rune, c byte) {
		if a < -100 && ok {
			t.Fatal(a)
		}
	})
}

func TestPlain(t *testing.T) {}
