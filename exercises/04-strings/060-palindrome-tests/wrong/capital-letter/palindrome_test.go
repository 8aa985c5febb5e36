package words

import "testing"

func TestPalindrome(t *testing.T) {
	tests := []struct {
		word string
		want bool
	}{
		{"Level", true},
		{"noon", true},
		{"abca", false},
		{"上海海上", true},
		{"", true},
	}
	for _, test := range tests {
		if got := Palindrome(test.word); got != test.want {
			t.Errorf("Palindrome(%q) = %t; want %t", test.word, got, test.want)
		}
	}
}
