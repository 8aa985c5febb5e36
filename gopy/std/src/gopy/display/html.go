package display

import "strings"

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// Escape makes a text one that HTML shows as it is.
func Escape(text string) string {
	return escaper.Replace(text)
}

var unescaper = strings.NewReplacer(
	"&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#34;", `"`, "&#39;", "'", "&nbsp;", " ", "&amp;", "&",
)

// Elements after which a line ends, and those of which nothing can be seen.
const (
	blocks = " p div br tr li ul ol table thead tbody h1 h2 h3 h4 h5 h6 pre blockquote section hr summary "
	hidden = " script style head template "
)

// withoutTags is what can be read of HTML: the text, cells apart, and a new line for each block.
func withoutTags(html string) string {
	var b strings.Builder
	for html != "" {
		open := strings.IndexByte(html, '<')
		if open < 0 {
			b.WriteString(unescaper.Replace(html))
			break
		}
		b.WriteString(unescaper.Replace(html[:open]))
		html = html[open+1:]
		end := strings.IndexByte(html, '>')
		if end < 0 {
			break
		}
		closing, name := tagName(html[:end])
		html = html[end+1:]
		switch {
		case strings.Contains(hidden, " "+name+" ") && !closing:
			at := strings.Index(strings.ToLower(html), "</"+name)
			if at < 0 {
				html = ""
			} else {
				html = html[at:]
			}
		case strings.Contains(blocks, " "+name+" ") && (closing || name == "br" || name == "hr"):
			b.WriteByte('\n')
		case (name == "td" || name == "th") && closing:
			b.WriteString("  ")
		}
	}
	return tidied(b.String())
}

// tagName reads what stands between < and >.
func tagName(tag string) (closing bool, name string) {
	if strings.HasPrefix(tag, "/") {
		closing, tag = true, tag[1:]
	}
	end := strings.IndexAny(tag, " \t\n/")
	if end >= 0 {
		tag = tag[:end]
	}
	return closing, strings.ToLower(tag)
}

// tidied drops blanks at the ends of lines, and empty lines that follow each other.
func tidied(text string) string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
