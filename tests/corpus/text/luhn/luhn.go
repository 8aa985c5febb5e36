// Package luhn checks numbers of cards and books.
package luhn

import "strings"

// Valid reports whether a number with blanks passes Luhn's check.
func Valid(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	if len(s) < 2 {
		return false
	}
	sum := 0
	for i := range len(s) {
		c := s[len(s)-1-i]
		if c < '0' || c > '9' {
			return false
		}
		d := int(c - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// ISBN10 checks an old book number.
func ISBN10(s string) bool {
	sum, n := 0, 0
	for _, r := range s {
		switch {
		case r == '-':
			continue
		case r == 'X' && n == 9:
			sum += 10
		case r >= '0' && r <= '9':
			sum += (10 - n) * int(r-'0')
		default:
			return false
		}
		n++
	}
	return n == 10 && sum%11 == 0
}
