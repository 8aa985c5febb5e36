// Package htmltemplates writes pages that nobody can break.
package htmltemplates

import (
	"html/template"
	"strings"
)

const text = `<html><title>{{.Title}}</title>
<a href="/search?q={{.Query}}" title='{{.Title}}'>{{.Query}}</a>
{{range .Items}}<li class={{.}}>{{.}}</li>{{else}}<p>none</p>{{end}}
<script>var data = {{.Data}};</script><b onclick="f({{.Query}})">{{.Safe}}</b></html>`

// Page is what is shown.
type Page struct {
	Title, Query string
	Items        []string
	Data         any
	Safe         template.HTML
}

var page = template.Must(template.New("page").Parse(text))

// Render writes a page.
func Render(p Page) (string, error) {
	var b strings.Builder
	err := page.Execute(&b, p)
	return b.String(), err
}
