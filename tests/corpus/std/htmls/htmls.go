// Package htmls escapes, and strips tags.
package htmls

import (
	"html"
	"strings"
)

// Tag writes an element with escaped attributes and text.
func Tag(name, text string, attrs ...string) string {
	var b strings.Builder
	b.WriteString("<" + name)
	for i := 0; i+1 < len(attrs); i += 2 {
		b.WriteString(" " + attrs[i] + `="` + html.EscapeString(attrs[i+1]) + `"`)
	}
	b.WriteString(">" + html.EscapeString(text) + "</" + name + ">")
	return b.String()
}

// Strip takes tags out and reads entities.
func Strip(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '<':
			depth++
		case r == '>' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(html.UnescapeString(b.String())), " ")
}

// List makes a nested list from lines indented by tabs.
func List(text string) string {
	var b strings.Builder
	depth := -1
	for line := range strings.SplitSeq(text, "\n") {
		item := strings.TrimLeft(line, "\t")
		if item == "" {
			continue
		}
		level := len(line) - len(item)
		for ; depth < level; depth++ {
			b.WriteString("<ul>")
		}
		for ; depth > level; depth-- {
			b.WriteString("</ul>")
		}
		b.WriteString(Tag("li", item))
	}
	return b.String() + strings.Repeat("</ul>", depth+1)
}
