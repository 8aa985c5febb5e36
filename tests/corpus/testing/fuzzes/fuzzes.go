// Package fuzzes has a reverse with a mistake.
package fuzzes

import (
	"errors"
	"unicode/utf8"
)

// Reverse turns s round.
func Reverse(s string) (string, error) {
	if !utf8.ValidString(s) {
		return s, errors.New("input is not valid UTF-8")
	}
	r := []rune(s)
	for i, j := 0, len(r)-1; i < len(r)/2; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r), nil
}

// Index is wrong for an empty needle at the end.
func Index(s string, sep byte, from int) int {
	for i := from; i <= len(s); i++ {
		if s[i] == sep {
			return i
		}
	}
	return -1
}
