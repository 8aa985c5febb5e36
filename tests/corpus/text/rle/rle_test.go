package rle

import (
	"strings"
	"testing"
)

func TestEncode(t *testing.T) {
	for in, want := range map[string]string{"": "", "XYZ": "XYZ", "AABBBCCCC": "2A3B4C", "  hs  qq": "2 hs2 2q", "ééé世": "3é世"} {
		if got := Encode(in); got != want {
			t.Errorf("Encode(%q) = %q, want %q", in, got, want)
		}
		if back, err := Decode(want); back != in || err != nil {
			t.Errorf("Decode(%q) = %q, %v, want %q", want, back, err, in)
		}
	}
}

func TestDecodeBad(t *testing.T) {
	if _, err := Decode("2a3"); err != ErrFormat {
		t.Errorf("error is %v", err)
	}
}

func FuzzRoundTrip(f *testing.F) {
	for _, seed := range []string{"", "aaa", "abab", strings.Repeat("w", 120)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "0123456789") {
			t.Skip("digits")
		}
		if got, err := Decode(Encode(s)); err != nil || got != s {
			t.Errorf("%q came back as %q, %v", s, got, err)
		}
	})
}
