// Package titles plays with case and with classes of letters.
package titles

import (
	"strings"
	"unicode"
)

var small = map[string]bool{"a": true, "the": true, "of": true, "and": true, "in": true}

// Title writes important words large.
func Title(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if i > 0 && small[strings.ToLower(w)] {
			words[i] = strings.ToLower(w)
			continue
		}
		r := []rune(w)
		r[0] = unicode.ToTitle(r[0])
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}

// Swap exchanges large and small.
func Swap(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, s)
}

// Class names what a rune is.
func Class(r rune) string {
	switch {
	case unicode.Is(unicode.Han, r):
		return "han"
	case unicode.In(r, unicode.Cyrillic, unicode.Greek):
		return "east"
	case unicode.IsLetter(r):
		return "letter"
	case unicode.IsNumber(r):
		return "number"
	case unicode.IsPunct(r), unicode.IsSymbol(r):
		return "mark"
	case unicode.IsSpace(r):
		return "space"
	case unicode.IsControl(r):
		return "control"
	}
	return "other"
}
