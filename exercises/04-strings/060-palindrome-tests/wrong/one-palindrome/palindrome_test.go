package words

import "testing"

func TestPalindrome(t *testing.T) {
	for _, word := range []string{"level", "noon", "", "上海海上"} {
		if !Palindrome(word) {
			t.Errorf("Palindrome(%q) = false; want true", word)
		}
	}
}
