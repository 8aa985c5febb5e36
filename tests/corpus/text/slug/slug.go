// Package slug makes names for URLs out of titles.
package slug

import (
	"strings"
	"unicode"
)

var plain = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "é", "e", "&", " and ")

// Make lowers a title and joins its words by hyphens, cut to at most limit bytes at a hyphen.
func Make(title string, limit int) string {
	var b strings.Builder
	dash := false
	for _, r := range plain.Replace(strings.ToLower(title)) {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			dash = false
		} else {
			dash = true
		}
	}
	s := b.String()
	if len(s) <= limit {
		return s
	}
	if i := strings.LastIndexByte(s[:limit+1], '-'); i > 0 {
		return s[:i]
	}
	return s[:limit]
}

// Unique adds a number where a slug is taken.
func Unique(s string, taken map[string]bool) string {
	name := s
	for i := 2; taken[name]; i++ {
		name = s + "-" + string(rune('0'+i))
	}
	taken[name] = true
	return name
}
