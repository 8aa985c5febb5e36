package roman

import (
	"errors"
	"testing"
)

func TestFormat(t *testing.T) {
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 27: "XXVII", 48: "XLVIII", 1994: "MCMXCIV", 3999: "MMMCMXCIX"} {
		if got, err := Format(n); got != want || err != nil {
			t.Errorf("Format(%d) = %q, %v, want %q", n, got, err, want)
		}
	}
}

func TestRange(t *testing.T) {
	for _, n := range []int{-1, 0, 4000} {
		_, err := Format(n)
		var wrong RangeError
		if !errors.As(err, &wrong) || int(wrong) != n {
			t.Errorf("Format(%d): %v", n, err)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	for n := 1; n < 4000; n++ {
		s, _ := Format(n)
		if got, err := Parse(s); got != n || err != nil {
			t.Fatalf("Parse(%q) = %d, %v", s, got, err)
		}
	}
}

func TestBad(t *testing.T) {
	for _, s := range []string{"", "IIII", "VX", "ABC", "XM", "IVI"} {
		if n, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %d", s, n)
		}
	}
}
