// Templates: actions, pipelines, functions, and the errors of parsing and executing.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/template"
)

type Item struct {
	Name  string
	Price float64
	Tags  []string
}

func (i Item) Cheap() bool                 { return i.Price < 10 }
func (i *Item) Discount(p float64) float64 { return i.Price * (100 - p) / 100 }
func (i Item) Fail() (string, error)       { return "", errors.New("sold out") }

type Order struct {
	Customer string
	Items    []*Item
	Extra    map[string]int
	Note     *string
}

const letter = `{{define "item"}}{{.Name | printf "%-8s"}}{{printf "%7.2f" .Price}}{{if .Cheap}} cheap{{end}}{{end -}}
Dear {{.Customer}},
{{range $i, $item := .Items}}
{{- $i}}. {{template "item" $item}}{{with $item.Tags}} [{{join . ", "}}]{{end}} now {{$item.Discount 25 | printf "%.1f"}}
{{else}}You ordered nothing.
{{end}}
{{- range $key, $count := .Extra}}{{if eq $key "skip"}}{{continue}}{{end}}{{$key}}: {{$count}}{{if gt $count 2}} (last){{break}}{{end}}; {{end}}
{{with .Note}}{{.}}{{else}}No note.{{end}} {{len .Items}} items{{/* a comment */}}
{{- block "footer" .}}
Bye, {{.Customer | upper | html}}{{end}}
`

func main() {
	funcs := template.FuncMap{"join": strings.Join, "upper": strings.ToUpper}
	t := template.Must(template.New("letter").Funcs(funcs).Parse(letter))
	order := Order{
		Customer: "Ann & Bob",
		Items:    []*Item{{"Tea", 3.5, []string{"hot", "green"}}, {"Teapot", 25, nil}},
		Extra:    map[string]int{"cups": 2, "skip": 1, "spoons": 3, "zoo": 9},
	}
	check(t.Execute(os.Stdout, order))
	check(t.Execute(os.Stdout, Order{Customer: "Zed"}))
	other := template.Must(template.Must(t.Clone()).Parse(`{{define "footer"}}-- {{.Customer}}{{end}}`))
	check(other.ExecuteTemplate(os.Stdout, "footer", order))
	fmt.Println()

	for _, text := range []string{
		"{{range 3}}{{.}} {{end}}{{range $x := .}}{{$x}}{{end}}",
		`{{index . "b"}} {{.c}} {{or .a "none"}} {{and 1 .b}} {{not .a}} {{slice "abcdef" 1 3}} {{len .}}`,
		`{{$n := 0}}{{range .}}{{$n = .}}{{end}}{{$n}} {{print 1 2 "x"}} {{println "y"}}`,
		`{{eq 1 1 2}} {{lt 1 2}} {{ge "b" "a"}} {{ne .a .b}} {{js "it's <b>"}} {{urlquery "a b&c"}} {{call .f 2}}`,
		"{{.x.y}}", "{{if}}", "{{.a", "{{end}}", "{{nope}}", "{{template `none`}}", "line\n  {{index . 1 2}}", `{{printf "%d" .a | len | .b}}`,
		"{{range .a}}{{end}}", "{{$x}}", "{{1 | 2}}", `{{call .f}}`, `{{call .f "s"}}`, "{{lt 1 .b.c}}", "{{/* open", "{{\"open}}", "a {{- \"trimmed\" -}} b",
	} {
		t, err := template.New("t").Parse(text)
		if err == nil {
			data := map[string]any{"a": 0, "b": 12, "f": func(i int) int { return i * i }}
			if strings.Contains(text, "$n") || strings.Contains(text, "range 3") {
				data = map[string]any{"p": 1, "q": 2}
			}
			err = t.Execute(os.Stdout, data)
			fmt.Println()
		}
		check(err)
	}
	strict := template.Must(template.New("strict").Option("missingkey=error").Parse("{{.name}} {{.age}}\n"))
	check(strict.Execute(os.Stdout, map[string]string{"name": "Ann"}))
	err := template.Must(template.New("item").Parse("{{.Name}}: {{.Fail}}")).Execute(os.Stdout, order.Items[0])
	var exec template.ExecError
	fmt.Println()
	fmt.Println(err, errors.As(err, &exec), exec.Name)
	var node *Item
	check(template.Must(template.New("nil").Parse("{{.Name}}")).Execute(os.Stdout, node))
	template.Must(template.New("bad").Parse("{{"))
}

func check(err error) {
	if err != nil {
		fmt.Println("error:", err)
	}
}

// Output:
// Dear Ann & Bob,
// 0. Tea        3.50 cheap [hot, green] now 2.6
// 1. Teapot    25.00 now 18.8
// cups: 2; spoons: 3 (last)
// No note. 2 items
// Bye, ANN &amp; BOB
// Dear Zed,
// You ordered nothing.
//
// No note. 0 items
// Bye, ZED
// -- Ann & Bob
// 0 1 2 12
// 12 <no value> none 12 true bc 3
// 2 1 2x y
//
// true true true true it\'s \u003Cb\u003E a+b%26c 4
// <no value>
// error: template: t:1: missing value for if
// error: template: t:1: unclosed action
// error: template: t:1: unexpected {{end}}
// error: template: t:1: function "nope" not defined
//
// error: template: t:1:11: executing "t" at <{{template "none"}}>: template "none" not defined
// line
//   
// error: template: t:2:4: executing "t" at <index . 1 2>: error calling index: value has type int; should be string
//
// error: template: t:1:25: executing "t" at <.b>: b is not a method but has arguments
//
// error: template: t:1: undefined variable "$x"
// error: template: t:1: non executable command in pipeline stage 2
//
// error: template: t:1:2: executing "t" at <call .f>: error calling call: wrong number of args for .f: got 0 want 1
//
// error: template: t:1:2: executing "t" at <call .f "s">: error calling call: arg 0: value has type string; should be int
//
// error: template: t:1:9: executing "t" at <.b.c>: can't evaluate field c in type interface {}
// error: template: t:1: unclosed comment
// error: template: t:1: unterminated quoted string
// atrimmedb
// Ann error: template: strict:1:12: executing "strict" at <.age>: map has no entry for key "age"
// Tea: 
// template: item:1:13: executing "item" at <.Fail>: error calling Fail: sold out true item
// error: template: nil:1:2: executing "nil" at <.Name>: nil pointer evaluating *main.Item.Name

// Stderr:
// panic: template: bad:1: unclosed action
//
// goroutine 1 [running]:
// main.main
// 	std_template.go:82

// Exit: 2
