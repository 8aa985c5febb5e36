// Package display shows things in a notebook otherwise than as plain text: HTML, Markdown, formulas, pictures, tables.
//
// Each of the functions shows one thing below the cell that runs, in order with what the cell prints:
//
//	display.HTML("<b>bold</b>")
//	display.Markdown("# A title")
//	display.Table([]string{"name", "age"}, [][]string{{"Ann", "30"}})
//
// An Area is a place whose contents can be changed. A value with a method Display (see Displayer) is shown by it where a cell ends
// with the value.
//
// Outside a notebook the plain text of a thing is printed: of HTML what remains without the tags, of a picture what it is.
package display

import "internal/show"

// MIME types of what can be shown. Text is a form that every bundle should have.
const (
	TypeText     = "text/plain"
	TypeHTML     = "text/html"
	TypeMarkdown = "text/markdown"
	TypeLaTeX    = "text/latex"
	TypeJSON     = "application/json"
	TypeSVG      = "image/svg+xml"
	TypePNG      = "image/png"
	TypeJPEG     = "image/jpeg"
)

// A Displayer knows how it is shown: in several forms, by MIME type. Pictures that are no text (PNG, JPEG) are in base64.
type Displayer interface {
	Display() map[string]string
}

// Text shows plain text.
func Text(text string) { show.Bundle(textBundle(text), "", false) }

// HTML shows HTML as it is: what comes from elsewhere must have been escaped (see Escape).
func HTML(html string) { show.Bundle(htmlBundle(html), "", false) }

// Markdown shows Markdown.
func Markdown(markdown string) { show.Bundle(markdownBundle(markdown), "", false) }

// LaTeX shows a formula, `$...$` or `$$...$$`.
func LaTeX(formula string) { show.Bundle(latexBundle(formula), "", false) }

// JSON shows a JSON text as a tree.
func JSON(text string) { show.Bundle(jsonBundle(text), "", false) }

// SVG shows a drawing.
func SVG(svg string) { show.Bundle(svgBundle(svg), "", false) }

// PNG shows a picture in the format PNG.
func PNG(data []byte) { show.Bundle(pictureBundle(TypePNG, data), "", false) }

// JPEG shows a picture in the format JPEG.
func JPEG(data []byte) { show.Bundle(pictureBundle(TypeJPEG, data), "", false) }

// Table shows rows under the names of their columns.
func Table(columns []string, rows [][]string) { show.Bundle(tableBundle(columns, rows), "", false) }

// Bundle shows one thing that is given in several forms, by MIME type.
func Bundle(data map[string]string) { show.Bundle(data, "", false) }

// Show shows any value as the end of a cell does: a Displayer as it wants, slices of structs and maps as tables, and
// everything else in Go's syntax.
func Show(v any) {
	if !show.Listening() {
		show.Bundle(textBundle(plain(v)), "", false)
		return
	}
	show.Send(show.Describe("show", 0, 1, "", v))
}

// Report tells the notebook about a value of a name without showing it. The notebook uses it for its list of variables.
func Report(name string, v any) {
	show.Send(show.Describe("report", 0, 1, name, v))
}

// Clear takes away what the cell has shown and printed so far.
func Clear() { show.Clear(false) }

// ClearNext takes it away as soon as there is something else to show, which does not flicker.
func ClearNext() { show.Clear(true) }

func plain(v any) string {
	if d, ok := v.(Displayer); ok {
		if text := d.Display()[TypeText]; text != "" {
			return text
		}
	}
	return show.Text(v)
}
