package utf16_test

import (
	"math/rand"
	"slices"
	"testing"
	"unicode/utf16"

	ours "gopystd/unicode/utf16"
)

func TestRunes(t *testing.T) {
	for r := rune(-5); r < 0x110005; r++ {
		a1, a2 := utf16.EncodeRune(r)
		b1, b2 := ours.EncodeRune(r)
		if a1 != b1 || a2 != b2 {
			t.Errorf("EncodeRune(%#x) = %#x %#x, want %#x %#x", r, b1, b2, a1, a2)
		}
		if utf16.RuneLen(r) != ours.RuneLen(r) || utf16.IsSurrogate(r) != ours.IsSurrogate(r) {
			t.Errorf("RuneLen or IsSurrogate of %#x", r)
		}
		if want, got := utf16.AppendRune(nil, r), ours.AppendRune(nil, r); !slices.Equal(want, got) {
			t.Errorf("AppendRune(%#x) = %#x, want %#x", r, got, want)
		}
	}
	edges := []rune{-1, 0, 0xD7FF, 0xD800, 0xD801, 0xDBFF, 0xDC00, 0xDC01, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x10D800}
	for _, r1 := range edges {
		for _, r2 := range edges {
			if want, got := utf16.DecodeRune(r1, r2), ours.DecodeRune(r1, r2); want != got {
				t.Errorf("DecodeRune(%#x, %#x) = %#x, want %#x", r1, r2, got, want)
			}
		}
	}
}

func TestTexts(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	words := []uint16{0, 'a', 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFFFF}
	points := []rune{-1, 0, 'a', 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF, 0x110000}
	for i := range 20000 {
		n := random.Intn(8)
		if i%100 == 0 {
			n = random.Intn(300)
		}
		w, p := make([]uint16, n), make([]rune, n)
		for j := range n {
			w[j] = words[random.Intn(len(words))]
			p[j] = points[random.Intn(len(points))]
		}
		a, b := utf16.Decode(w), ours.Decode(w)
		if !slices.Equal(a, b) || cap(a) != cap(b) {
			t.Errorf("Decode(%#x) = %#x (%d), want %#x (%d)", w, b, cap(b), a, cap(a))
		}
		c, d := utf16.Encode(p), ours.Encode(p)
		if !slices.Equal(c, d) || cap(c) != cap(d) {
			t.Errorf("Encode(%#x) = %#x, want %#x", p, d, c)
		}
	}
}
