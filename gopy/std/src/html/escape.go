// Package html escapes text for HTML, and resolves the character references of HTML.
package html

import (
	"strings"
	"unicode/utf8"
)

// EscapeString returns s with <, >, &, ' and " escaped. What UnescapeString makes of that is s.
func EscapeString(s string) string {
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		var escaped string
		switch s[i] {
		case '&':
			escaped = "&amp;"
		case '\'':
			escaped = "&#39;"
		case '<':
			escaped = "&lt;"
		case '>':
			escaped = "&gt;"
		case '"':
			escaped = "&#34;"
		default:
			continue
		}
		b.WriteString(s[done:i])
		b.WriteString(escaped)
		done = i + 1
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// UnescapeString returns s with the character references resolved: names such as &lt; and numbers such as &#225; or &#xE1;.
func UnescapeString(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		text, n := reference(s)
		b.WriteString(text)
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// reference resolves what s, which begins with &, begins with, and returns how long that is.
func reference(s string) (text string, n int) {
	if len(s) > 1 && s[1] == '#' {
		return number(s)
	}
	n = 1
	for n < len(s) && isAlphanumeric(s[n]) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	if text = lookup(s[1:n]); text != "" {
		return text, n
	}
	// Old names count even without a semicolon and with more behind them.
	for end := min(n-1, longestOld+1); end > 2; end-- {
		if text = lookup(s[1:end]); text != "" {
			return text, end
		}
	}
	return s[:n], n
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// lookup returns what a name stands for, or "".
func lookup(name string) string {
	low, high := 0, len(entities)
	for low < high {
		middle := int(uint(low+high) / 2)
		if entities[middle].name < name {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(entities) && entities[low].name == name {
		return entities[low].text
	}
	return ""
}

// number resolves a reference by number.
func number(s string) (text string, n int) {
	if len(s) <= 3 {
		return "&", 1
	}
	n = 2
	base := rune(10)
	if s[2] == 'x' || s[2] == 'X' {
		base = 16
		n = 3
	}
	r := rune(0)
	for n < len(s) {
		c := s[n]
		digit := rune(-1)
		switch {
		case '0' <= c && c <= '9':
			digit = rune(c - '0')
		case base == 16 && 'a' <= c && c <= 'f':
			digit = rune(c - 'a' + 10)
		case base == 16 && 'A' <= c && c <= 'F':
			digit = rune(c - 'A' + 10)
		}
		if digit < 0 {
			if c == ';' {
				n++
			}
			break
		}
		r = r*base + digit
		n++
	}
	if n <= 3 {
		return "&", 1
	}
	if 0x80 <= r && r <= 0x9f {
		r = windows1252[r-0x80]
	} else if r == 0 {
		r = utf8.RuneError
	}
	return string(r), n
}

// windows1252 is what numbers from 0x80 to 0x9f stand for.
var windows1252 = [...]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}
