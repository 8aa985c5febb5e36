// Package rle has a run-length encoding: "aaab" is "3ab".
package rle

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
)

// ErrFormat is returned for a number without a letter after it.
var ErrFormat = errors.New("rle: number at the end")

// Encode compresses s, which has no digits.
func Encode(s string) string {
	var b strings.Builder
	count, last := 0, rune(-1)
	flush := func() {
		if count > 1 {
			b.WriteString(strconv.Itoa(count))
		}
		if count > 0 {
			b.WriteRune(last)
		}
	}
	for _, r := range s {
		if r != last {
			flush()
			count, last = 0, r
		}
		count++
	}
	flush()
	return b.String()
}

// Decode is the way back.
func Decode(s string) (string, error) {
	var b strings.Builder
	number := 0
	pending := false
	for _, r := range s {
		if unicode.IsDigit(r) {
			number = number*10 + int(r-'0')
			pending = true
			continue
		}
		if !pending {
			number = 1
		}
		b.WriteString(strings.Repeat(string(r), number))
		number, pending = 0, false
	}
	if pending {
		return "", ErrFormat
	}
	return b.String(), nil
}
