package main

import (
	"fmt"
	"html/template"
	"os"
	"strings"
)

type item struct {
	Name  string
	URL   string
	Price float64
	Tags  []string
}

func main() {
	page := template.Must(template.New("page").Funcs(template.FuncMap{"upper": strings.ToUpper}).Parse(`{{define "tag"}}<li class={{.}}>{{. | upper}}</li>{{end -}}
<!DOCTYPE html>
<title>{{.Title}}</title>
<style>p { color: {{.Color}} }</style>
<body onload="init({{.Items}}, '{{.Title}}')">
{{range $i, $it := .Items}}<p id="i{{$i}}"><a href="{{.URL}}">{{.Name}}</a> {{printf "%.2f" .Price}}
<ul>{{range .Tags}}{{template "tag" .}}{{else}}<li>none</li>{{end}}</ul><a href="/s?q={{.Name}}&n={{$i}}">s</a></p>
{{end}}<script>var x = {{.Title}}; var s = "{{.Title}}"; /* gone {{.Title}} */ var r = /{{.Title}}/;</script>
{{.Safe}} <img srcset="{{.Src}}">`))
	err := page.Execute(os.Stdout, map[string]any{
		"Title": `Tom & "Jerry" </script>`, "Color": "red; x", "Safe": template.HTML("<b>ok</b>"), "Src": "a.png 1x, javascript:x 2x",
		"Items": []item{{"A<B", "http://x/?a=b&c", 1.5, []string{"one", "on error"}}, {"C", "javascript:alert(1)", 2, nil}},
	})
	fmt.Println()
	fmt.Println(err)
	for _, bad := range []string{`<a href="`, `{{if .}}<b{{end}}>`, `<p title={{. | html}}>`, `{{template "no"}}`, `<script>x /{{.}}`, `<a b"c>`} {
		fmt.Println(template.Must(template.New("bad").Parse(bad)).Execute(os.Stdout, true))
	}
	fmt.Println(template.HTMLEscapeString("<a>"), template.JSEscapeString("'"), template.URLQueryEscaper("a b"))
}

// Output:
// <!DOCTYPE html>
// <title>Tom &amp; &#34;Jerry&#34; &lt;/script&gt;</title>
// <style>p { color: ZgotmplZ }</style>
// <body onload="init([{&#34;Name&#34;:&#34;A\u003cB&#34;,&#34;URL&#34;:&#34;http://x/?a=b\u0026c&#34;,&#34;Price&#34;:1.5,&#34;Tags&#34;:[&#34;one&#34;,&#34;on error&#34;]},{&#34;Name&#34;:&#34;C&#34;,&#34;URL&#34;:&#34;javascript:alert(1)&#34;,&#34;Price&#34;:2,&#34;Tags&#34;:null}], 'Tom \u0026 \u0022Jerry\u0022 \u003c\/script\u003e')">
// <p id="i0"><a href="http://x/?a=b&amp;c">A&lt;B</a> 1.50
// <ul><li class=one>ONE</li><li class=on&#32;error>ON ERROR</li></ul><a href="/s?q=A%3cB&n=0">s</a></p>
// <p id="i1"><a href="#ZgotmplZ">C</a> 2.00
// <ul><li>none</li></ul><a href="/s?q=C&n=1">s</a></p>
// <script>var x = "Tom \u0026 \"Jerry\" \u003c/script\u003e"; var s = "Tom \u0026 \u0022Jerry\u0022 \u003c\/script\u003e";    var r = /Tom \u0026 \u0022Jerry\u0022 \u003c\/script\u003e/;</script>
// <b>ok</b> <img srcset="a.png 1x,#ZgotmplZ">
// <nil>
// html/template:bad: ends in a non-text context: {stateURL delimDoubleQuote urlPartNone jsCtxRegexp [] attrURL elementNone <nil>}
// html/template:bad:1:5: {{if}} branches end in different contexts: {stateTag delimNone urlPartNone jsCtxRegexp [] attrNone elementNone <nil>}, {stateText delimNone urlPartNone jsCtxRegexp [] attrNone elementNone <nil>}
// html/template:bad:1:11: predefined escaper "html" disallowed in template
// html/template:bad:1:11: no such template "no"
// html/template:bad: ends in a non-text context: {stateJS delimNone urlPartNone jsCtxDivOp [] attrNone elementScript <nil>}
// html/template:bad: "\"" in attribute name: " b\"c>"
// &lt;a&gt; \' a+b
