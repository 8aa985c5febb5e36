package words

import "testing"

func TestPalindrome(t *testing.T) {
	for word, want := range map[string]bool{"level": true, "noon": true, "": true, "abca": false} {
		if got := Palindrome(word); got != want {
			t.Errorf("Palindrome(%q) = %t; want %t", word, got, want)
		}
	}
}
