// text/template: range, if, fields, methods, pipelines, functions.
package main

import (
	"fmt"
	"io"
	"strings"
	"text/template"
)

type product struct {
	Name  string
	Price float64
	Tags  []string
	Stock map[string]int
}

func (p product) Cheap() bool { return p.Price < 50 }

const text = `{{range $i, $p := .}}{{if $i}}, {{end}}{{$p.Name | upper | printf "%-10s"}}: {{printf "%.2f" .Price}}
{{- if .Cheap}} (cheap){{else}} (dear){{end}}{{with .Tags}} [{{join . ","}}]{{end}}{{range $k, $v := .Stock}} {{$k}}={{$v}}{{end}}
{{end}}{{len .}} products, {{index . 0 | printf "%v"}}
`

func main() {
	products := make([]product, 100)
	for i := range products {
		products[i] = product{fmt.Sprint("thing", i), float64(i), []string{"a", "b"}, map[string]int{"x": i, "y": 2}}
	}
	functions := template.FuncMap{"upper": strings.ToUpper, "join": strings.Join}
	t := template.Must(template.New("list").Funcs(functions).Parse(text))
	var b strings.Builder
	total := 0
	for range 500 {
		b.Reset()
		if err := t.Execute(&b, products); err != nil {
			panic(err)
		}
		total += b.Len()
		template.Must(template.New("again").Funcs(functions).Parse(text)).Execute(io.Discard, products[:1])
	}
	fmt.Println(total)
}
