package utf16

import "testing"

func TestRoundTrip(t *testing.T) {
	for _, s := range []string{"", "Go", "é世", "😀 smile 🐹"} {
		if got, err := Decode(Encode(s)); got != s || err != nil {
			t.Errorf("%q came back as %q, %v", s, got, err)
		}
	}
}

func TestBig(t *testing.T) {
	if got, err := Decode([]byte{0xfe, 0xff, 0x00, 'G', 0x4e, 0x16, 0xd8, 0x00}); got != "G世\ufffd" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestErrors(t *testing.T) {
	for _, b := range [][]byte{nil, {1}, {0xff, 0xfe, 0}, {0, 0}} {
		if s, err := Decode(b); err == nil {
			t.Errorf("Decode(%v) = %q", b, s)
		} else {
			t.Logf("%v: %v", b, err)
		}
	}
}

func TestPairs(t *testing.T) {
	if n := Pairs("a😀b🐹世"); n != 2 {
		t.Errorf("%d pairs", n)
	}
}
