package display

import (
	"encoding/base64"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Bundles: each form of a thing under its MIME type, with a plain text for those who can show nothing else.

func textBundle(text string) map[string]string {
	return map[string]string{TypeText: text}
}

func htmlBundle(html string) map[string]string {
	return map[string]string{TypeHTML: html, TypeText: withoutTags(html)}
}

func markdownBundle(markdown string) map[string]string {
	return map[string]string{TypeMarkdown: markdown, TypeText: markdown}
}

func latexBundle(formula string) map[string]string {
	return map[string]string{TypeLaTeX: formula, TypeText: formula}
}

func jsonBundle(text string) map[string]string {
	return map[string]string{TypeJSON: text, TypeText: text}
}

func svgBundle(svg string) map[string]string {
	title := "SVG drawing"
	if _, rest, ok := strings.Cut(svg, "<title>"); ok {
		if inner, _, ok := strings.Cut(rest, "</title>"); ok {
			title += ": " + withoutTags(inner)
		}
	}
	return map[string]string{TypeSVG: svg, TypeText: "[" + title + "]"}
}

func pictureBundle(mime string, data []byte) map[string]string {
	text := strings.ToUpper(mime[len("image/"):]) + " picture"
	if mime == TypePNG && len(data) >= 24 { // width and height follow the signature and the first chunk's head
		text += ", " + strconv.Itoa(number(data[16:20])) + "x" + strconv.Itoa(number(data[20:24]))
	}
	return map[string]string{mime: base64.StdEncoding.EncodeToString(data), TypeText: "[" + text + "]"}
}

func number(b []byte) int {
	return int(b[0])<<24 | int(b[1])<<16 | int(b[2])<<8 | int(b[3])
}

func tableBundle(columns []string, rows [][]string) map[string]string {
	var html strings.Builder
	html.WriteString("<table><thead><tr>")
	for _, column := range columns {
		html.WriteString("<th scope=\"col\">" + Escape(column) + "</th>")
	}
	html.WriteString("</tr></thead><tbody>")
	for _, row := range rows {
		html.WriteString("<tr>")
		for _, cell := range row {
			html.WriteString("<td>" + Escape(cell) + "</td>")
		}
		html.WriteString("</tr>")
	}
	html.WriteString("</tbody></table>")
	return map[string]string{TypeHTML: html.String(), TypeText: textTable(columns, rows)}
}

// textTable writes a table in columns of equal width, with a line below their names.
func textTable(columns []string, rows [][]string) string {
	var widths []int
	lines := append([][]string{columns}, rows...)
	for _, line := range lines {
		for i, cell := range line {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for n, line := range lines {
		text := ""
		for i, cell := range line {
			text += cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2)
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
		if n == 0 {
			text = ""
			for _, width := range widths {
				text += strings.Repeat("-", width) + "  "
			}
			b.WriteString(strings.TrimRight(text, " ") + "\n")
		}
	}
	return strings.TrimRight(b.String(), "\n")
}
