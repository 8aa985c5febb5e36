package display

import (
	"internal/show"
	"strconv"
)

// An Area is a place for one thing that can be exchanged for another later, by this cell or a later one. It is where it was first
// used. Outside a notebook everything is printed below the other.
type Area struct {
	id    string
	shown bool
}

var areas int

// NewArea makes an area; there is nothing to be seen of it yet.
func NewArea() *Area {
	areas++
	return &Area{id: "area-" + strconv.Itoa(areas)}
}

// Text shows plain text.
func (a *Area) Text(text string) { a.Bundle(textBundle(text)) }

// HTML shows HTML as it is.
func (a *Area) HTML(html string) { a.Bundle(htmlBundle(html)) }

// Markdown shows Markdown.
func (a *Area) Markdown(markdown string) { a.Bundle(markdownBundle(markdown)) }

// LaTeX shows a formula.
func (a *Area) LaTeX(formula string) { a.Bundle(latexBundle(formula)) }

// SVG shows a drawing.
func (a *Area) SVG(svg string) { a.Bundle(svgBundle(svg)) }

// PNG shows a picture in the format PNG.
func (a *Area) PNG(data []byte) { a.Bundle(pictureBundle(TypePNG, data)) }

// Table shows rows under the names of their columns.
func (a *Area) Table(columns []string, rows [][]string) { a.Bundle(tableBundle(columns, rows)) }

// Show shows a Displayer as it wants, and any other value in Go's syntax.
func (a *Area) Show(v any) {
	if d, ok := v.(Displayer); ok {
		a.Bundle(d.Display())
		return
	}
	a.Bundle(textBundle(show.Text(v)))
}

// Bundle shows one thing that is given in several forms, by MIME type.
func (a *Area) Bundle(data map[string]string) {
	show.Bundle(data, a.id, a.shown)
	a.shown = true
}
