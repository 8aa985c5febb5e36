// Package markdown renders a little of it.
package markdown

import (
	"fmt"
	"html"
	"regexp"
	"strings"
)

var spans = []struct {
	re  *regexp.Regexp
	new string
}{
	{regexp.MustCompile("`([^`]+)`"), "<code>$1</code>"},
	{regexp.MustCompile(`\*\*(.+?)\*\*`), "<b>$1</b>"},
	{regexp.MustCompile(`\*(.+?)\*`), "<i>$1</i>"},
	{regexp.MustCompile(`\[([^\]]+)\]\(([^)\s]+)\)`), `<a href="$2">$1</a>`},
}

func inline(s string) string {
	s = html.EscapeString(s)
	for _, span := range spans {
		s = span.re.ReplaceAllString(s, span.new)
	}
	return s
}

// Render makes HTML of headings, lists, code and paragraphs.
func Render(src string) string {
	var b strings.Builder
	open := ""
	enter := func(tag string) {
		if tag == open {
			return
		}
		if open != "" {
			fmt.Fprintf(&b, "</%s>\n", open)
		}
		if open = tag; tag != "" {
			fmt.Fprintf(&b, "<%s>", tag)
		}
	}
	for _, line := range append(strings.Split(src, "\n"), "") {
		text := strings.TrimLeft(line, "#")
		level := len(line) - len(text)
		switch {
		case strings.HasPrefix(line, "    "):
			enter("pre")
			b.WriteString(html.EscapeString(line[4:]) + "\n")
		case level > 0 && level <= 6 && strings.HasPrefix(text, " "):
			enter("")
			fmt.Fprintf(&b, "<h%d>%s</h%[1]d>\n", level, inline(strings.TrimSpace(text)))
		case strings.HasPrefix(line, "- "):
			enter("ul")
			b.WriteString("<li>" + inline(line[2:]) + "</li>")
		case strings.TrimSpace(line) == "":
			enter("")
		default:
			if open == "p" {
				b.WriteByte(' ')
			}
			enter("p")
			b.WriteString(inline(strings.TrimSpace(line)))
		}
	}
	return b.String()
}
