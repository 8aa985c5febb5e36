package words

import "testing"

func TestPalindrome(t *testing.T) {
	tests := []struct {
		word string
		want bool
	}{
		{"level", true},
		{"noon", true},
		{"上海海上", true},
		{"", true},
		{"x", true},
		{"abca", false},
		{"ab", false},
		{"上海", false},
	}
	for _, test := range tests {
		if got := Palindrome(test.word); got != test.want {
			t.Errorf("Palindrome(%q) = %t; want %t", test.word, got, test.want)
		}
	}
}
