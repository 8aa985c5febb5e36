// Package palindrome looks at words from both ends.
package palindrome

import "unicode"

// Is reports whether the letters of s read the same from both ends.
func Is(s string) bool {
	var letters []rune
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters = append(letters, unicode.ToLower(r))
		}
	}
	for i, j := 0, len(letters)-1; i < j; i, j = i+1, j-1 {
		if letters[i] != letters[j] {
			return false
		}
	}
	return true
}

// Longest finds the first longest palindrome among the substrings of s (bytes).
func Longest(s string) string {
	best := ""
	for center := range len(s) {
		for _, odd := range []int{0, 1} {
			i, j := center, center+odd
			for i >= 0 && j < len(s) && s[i] == s[j] {
				if j+1-i > len(best) {
					best = s[i : j+1]
				}
				i--
				j++
			}
		}
	}
	return best
}
