package words

import "testing"

func TestPalindrome(t *testing.T) {
	for word, want := range map[string]bool{"noon": true, "上海海上": true, "abca": false, "": false} {
		if got := Palindrome(word); got != want {
			t.Errorf("Palindrome(%q) = %t; want %t", word, got, want)
		}
	}
}
