package runes

import (
	"fmt"
	"testing"
	"unicode/utf8"
)

func TestReverse(t *testing.T) {
	for in, want := range map[string]string{"": "", "abc": "cba", "héllo": "olléh", "世界!": "!界世", "a\xffb": "b\xffa"} {
		if got := Reverse(in); got != want {
			t.Errorf("Reverse(%q) = %q", in, got)
		}
	}
}

func TestWidths(t *testing.T) {
	if got := fmt.Sprint(Widths("aé世😀")); got != "[1 2 3 4]" {
		t.Error(got)
	}
}

func TestTruncate(t *testing.T) {
	for n, want := range []string{"", "a", "a", "aé", "aé", "aé", "aé世", "aé世"} {
		if got := Truncate("aé世", n); got != want {
			t.Errorf("Truncate to %d: %q", n, got)
		}
	}
}

func TestClean(t *testing.T) {
	got := Clean([]byte("ok\xff\xc0世\xe4\xb8"))
	if string(got) != "ok??世??" || !utf8.Valid(got) {
		t.Errorf("%q", got)
	}
}

func Example() {
	for i, r := range "aé\xff😀" {
		fmt.Printf("%d %U %q %d\n", i, r, r, utf8.RuneLen(r))
	}
	// Output:
	// 0 U+0061 'a' 1
	// 1 U+00E9 'é' 2
	// 3 U+FFFD '�' 3
	// 4 U+1F600 '😀' 4
}
