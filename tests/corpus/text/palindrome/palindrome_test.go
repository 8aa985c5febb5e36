package palindrome

import "testing"

func TestIs(t *testing.T) {
	for _, s := range []string{"", "a", "Anna", "A man, a plan, a canal: Panama", "été", "тот"} {
		if !Is(s) {
			t.Errorf("%q is one", s)
		}
	}
	for _, s := range []string{"ab", "Go gopher", "абв"} {
		if Is(s) {
			t.Errorf("%q is none", s)
		}
	}
}

func TestLongest(t *testing.T) {
	for s, want := range map[string]string{"": "", "abc": "a", "forgeeksskeegfor": "geeksskeeg", "banana": "anana", "xabbay": "abba"} {
		if got := Longest(s); got != want {
			t.Errorf("Longest(%q) = %q, want %q", s, got, want)
		}
	}
}
