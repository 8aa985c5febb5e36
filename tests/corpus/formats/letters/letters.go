// Package letters writes letters from templates.
package letters

import (
	"strings"
	"text/template"
)

const text = `{{define "line"}}{{.Count | printf "%3d"}} x {{.Name | upper}}{{end -}}
Dear {{with .Title}}{{.}} {{end}}{{.Name}},
{{range $i, $e := .Items}}{{if $i}}
{{end}}{{inc $i}}. {{template "line" $e}}{{else}}nothing was ordered{{end}}
{{- /* the end */ -}}
{{if and .Total (gt .Total 100.0)}}
You save {{printf "%.2f" (discount .Total)}}.{{else if eq .Total 0.0}}
It is free.{{end}}
`

// Item is something ordered.
type Item struct {
	Name  string
	Count int
}

// Order is what a letter is about.
type Order struct {
	Title, Name string
	Items       []Item
	Total       float64
}

var letter = template.Must(template.New("letter").Funcs(template.FuncMap{
	"upper":    strings.ToUpper,
	"inc":      func(i int) int { return i + 1 },
	"discount": func(total float64) float64 { return total * 0.05 },
}).Parse(text))

// Write writes a letter.
func Write(o Order) (string, error) {
	var b strings.Builder
	err := letter.Execute(&b, o)
	return b.String(), err
}

// Render executes any template on any data.
func Render(text string, data any) (string, error) {
	t, err := template.New("t").Option("missingkey=error").Parse(text)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, data)
	return b.String(), err
}
