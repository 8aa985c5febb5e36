package utf8_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	ours "gopystd/unicode/utf8"
)

// texts calls f with texts of which many are almost UTF-8.
func texts(f func(s string)) {
	edges := []byte{0x00, 'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF}
	f("")
	for _, a := range edges {
		f(string([]byte{a}))
		for _, b := range edges {
			f(string([]byte{a, b}))
			for _, c := range edges {
				f(string([]byte{a, b, c}))
				for _, d := range edges {
					f(string([]byte{a, b, c, d}))
				}
			}
		}
	}
	random := rand.New(rand.NewSource(1))
	pieces := []string{"a", "ascii only and more", "é", "ß", "世", "界", "\U0001F600", "\xff", "\xed\xa0\x80", "\xf0\x9f\x98", "\xe4\xb8", "\x80", "\ufffd", " ", "\U0010FFFF"}
	for range 5000 {
		var b strings.Builder
		for range random.Intn(12) {
			b.WriteString(pieces[random.Intn(len(pieces))])
		}
		f(b.String())
	}
}

func TestTexts(t *testing.T) {
	texts(func(s string) {
		check := func(name string, want, got any) {
			if want != got {
				t.Errorf("%s(%q) = %v, want %v", name, s, got, want)
			}
		}
		type pair struct {
			r rune
			n int
		}
		two := func(r rune, n int) pair { return pair{r, n} }
		p := []byte(s)
		check("DecodeRune", two(utf8.DecodeRune(p)), two(ours.DecodeRune(p)))
		check("DecodeRuneInString", two(utf8.DecodeRuneInString(s)), two(ours.DecodeRuneInString(s)))
		check("DecodeLastRune", two(utf8.DecodeLastRune(p)), two(ours.DecodeLastRune(p)))
		check("DecodeLastRuneInString", two(utf8.DecodeLastRuneInString(s)), two(ours.DecodeLastRuneInString(s)))
		check("FullRune", utf8.FullRune(p), ours.FullRune(p))
		check("FullRuneInString", utf8.FullRuneInString(s), ours.FullRuneInString(s))
		check("RuneCount", utf8.RuneCount(p), ours.RuneCount(p))
		check("RuneCountInString", utf8.RuneCountInString(s), ours.RuneCountInString(s))
		check("Valid", utf8.Valid(p), ours.Valid(p))
		check("ValidString", utf8.ValidString(s), ours.ValidString(s))
	})
}

// caught returns what f panics with, as text.
func caught(f func()) (text string) {
	defer func() { text = fmt.Sprint(recover()) }()
	f()
	return
}

func TestRunes(t *testing.T) {
	each := func(r rune) {
		if want, got := utf8.RuneLen(r), ours.RuneLen(r); got != want {
			t.Errorf("RuneLen(%#x) = %d, want %d", r, got, want)
		}
		if want, got := utf8.ValidRune(r), ours.ValidRune(r); got != want {
			t.Errorf("ValidRune(%#x) = %t, want %t", r, got, want)
		}
		if want, got := string(utf8.AppendRune(nil, r)), string(ours.AppendRune(nil, r)); got != want {
			t.Errorf("AppendRune(%#x) = %q, want %q", r, got, want)
		}
		var a, b [4]byte
		if want, got := utf8.EncodeRune(a[:], r), ours.EncodeRune(b[:], r); got != want || a != b {
			t.Errorf("EncodeRune(%#x) = %d %q, want %d %q", r, got, b, want, a)
		}
	}
	for r := rune(-100); r < utf8.MaxRune+100; r++ {
		each(r)
	}
	for _, r := range []rune{-1 << 31, 1<<31 - 1, -1<<31 + 'a', 'a' + 1<<24} {
		each(r)
	}
	for _, r := range []rune{'a', 0x80, 0x800, 0xD800, 0x10000, -1} {
		for n := range 5 {
			a, b := make([]byte, n), make([]byte, n)
			want := caught(func() { utf8.EncodeRune(a, r) })
			got := caught(func() { ours.EncodeRune(b, r) })
			if want != got || string(a) != string(b) {
				t.Errorf("EncodeRune(%d bytes, %#x) panics with %s, want %s", n, r, got, want)
			}
		}
	}
	for b := range 256 {
		if utf8.RuneStart(byte(b)) != ours.RuneStart(byte(b)) {
			t.Errorf("RuneStart(%#x)", b)
		}
	}
	if utf8.RuneError != ours.RuneError || utf8.RuneSelf != ours.RuneSelf || utf8.MaxRune != ours.MaxRune || utf8.UTFMax != ours.UTFMax {
		t.Error("a constant differs")
	}
}

var longText = strings.Repeat("Some plain text, and then a few umlauts: äöü. 世界 follows.\n", 100)

func BenchmarkRuneCount(b *testing.B) {
	for b.Loop() {
		ours.RuneCountInString(longText)
	}
}

func BenchmarkRuneCountReal(b *testing.B) {
	for b.Loop() {
		utf8.RuneCountInString(longText)
	}
}
