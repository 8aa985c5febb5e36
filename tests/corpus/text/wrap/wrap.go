// Package wrap breaks paragraphs into lines.
package wrap

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks text at blanks so that no line has more than width runes, unless a word alone is longer.
func Wrap(text string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case column == 0:
		case column+1+n > width:
			b.WriteByte('\n')
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}

// Indent puts a prefix before each line that is not empty.
func Indent(text, prefix string) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" {
			line = prefix + line
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// Center puts text into the middle of width columns.
func Center(text string, width int) string {
	free := width - utf8.RuneCountInString(text)
	if free <= 0 {
		return text
	}
	left := free / 2
	return strings.Repeat(" ", left) + text + strings.Repeat(" ", free-left)
}
