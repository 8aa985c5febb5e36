package fuzz

import (
	"fmt"
	"testing"
	"unicode/utf8"
)

func reverse(s string) string {
	b := []byte(s)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}

func FuzzReverse(f *testing.F) {
	for _, s := range []string{"hello", "", "é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := reverse(s)
		if utf8.ValidString(s) && !utf8.ValidString(r) {
			t.Errorf("invalid: %q", r)
		}
		if reverse(r) != s {
			t.Error("twice")
		}
	})
}

func FuzzMany(f *testing.F) {
	f.Add(1, uint8(2), []byte("x"), 1.5, true, 'r')
	f.Fuzz(func(t *testing.T, a int, b byte, c []byte, d float64, e bool, g rune) {
		t.Log(a, b, string(c), d, e, string(g))
		if a == 7 {
			t.Fatal("seven")
		}
	})
}

func FuzzSkip(f *testing.F) { f.Skip("not now") }

func FuzzNothing(f *testing.F) { f.Log("no call of Fuzz") }

func FuzzWrongTypes(f *testing.F) {
	f.Add("x")
	f.Fuzz(func(t *testing.T, n int) {})
}

func FuzzParallel(f *testing.F) {
	f.Cleanup(func() { fmt.Println("cleanup") })
	f.Add(1)
	f.Fuzz(func(t *testing.T, n int) {
		t.Run("sub", func(t *testing.T) { t.Log(n) })
	})
}

func TestOrdinary(t *testing.T) {}
