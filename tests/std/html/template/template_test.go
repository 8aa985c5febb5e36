package check

import (
	"encoding/json"
	"errors"
	"fmt"
	real "html/template"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	ours "gopystd/html/template"
)

// Places in HTML, JavaScript, CSS and URLs; @ is where the value goes.
var places = []string{
	`@`, `<p>@</p>`, `a < b @ <b`, `<!-- @ -->x@`, `<!-- a --@ -- > -->b`, `<!DOCTYPE html>@<!doctype x>`, `<3 @ </`, `<title>@</title>`,
	`<textarea>a<b>@</textarea>@`, `<TITLE>@</TITLE >@`, `<p title="@">`, `<p title='@'>`, `<p title=@>`, `<p title=a@b>`, `<p title = "x@y@">`,
	`<p @>`, `<p @=1>`, `<p @="x">`, `<p a@="x">`, `<p data-@="x">`, `<p a @>`, `<p a=@ b>`, `<p @ @>`, `<input checked @=@>`, `<p on@="f()">`, `<@>`,
	`<a href="@">`, `<a href='@'>`, `<a href=@>`, `<a href="/x/@">`, `<a href="/x?q=@">`, `<a href="/x?q=@&r=@#@">`, `<a href="#@">`, `<a href="http://@/p">`,
	`<a href="@?x=@">`, `<a href=/a/@>`, `<a href=" @">`, `<a href="&#63;@">`, `<form action="@">`, `<img src="@">`, `<img srcset="@">`, `<img srcset="a 1x, @ 2x">`,
	`<img srcset=@>`, `<a data-url="@">`, `<a data-href='@'>`, `<a xlink:href="@">`, `<a xmlns:x="@">`, `<a g:tweetUrl="@">`, `<a my-src="@">`, `<a srclang="@">`,
	`<p style="@">`, `<p style="color: @">`, `<p style='color: @; width: @px'>`, `<p style="background: url(@)">`, `<p style="background: url('@')">`,
	`<p style='background: URL( "@" )'>`, `<p style="background: url(/x/@?y=@)">`, `<p style="font-family: '@'">`, `<p style=color:@>`, `<p style="xurl(@)">`,
	`<style>p { color: @ }</style>`, `<style>@</style>`, `<style>/* @ */ a{}</style>`, `<style>/* x
y */ a { b: "@" }</style>`, `<style>// @
a{}</style>@`, `<style>a::before { content: "a\22 @" }</style>`, `<style>p{b:url(@)} q{c:url("x@")}</style>`, `<style>"\@"</style>`,
	`<script>@</script>`, `<script>var x = @;</script>`, `<script>f("@")</script>`, `<script>f('@', "@")</script>`, "<script>f(`@`)</script>",
	"<script>f(`a${@}b@${ {a: `@`} }`); @</script>", "<script>f(`${`${@}`}`)</script>", `<script>/@/.test(x)</script>`, `<script>/a[/]@/i.test(x)</script>`,
	`<script>/[@]/</script>`, `<script>x = y / @ / z</script>`, `<script>return /@/</script>`, `<script>x.return /@/</script>`, `<script>x++ /@/ 2</script>`,
	`<script>x + /@/</script>`, `<script>// @
@</script>`, `<script>/* @ */ @</script>`, `<script>/* a
b */@</script>`, `<script><!-- @
--> x
@</script>`, `<script>#! x
@ / 2</script>`, `<script>#p /@/ 1</script>`, `<script>f("\@")</script>`, `<script>f("</script>@")</script>`, `<script>f("<!-- <script @")</script>`, `<script>/<\/script/@</script>`,
	`<script>/</script>@/</script>`, `<script type="text/plain">@ " @</script>`, `<script type="application/ld+json">{"a": @}</script>`, `<script type="module">@</script>`,
	`<script type=text/x-template><a href="@"></script>`, `<script type="text/javascript; charset=utf-8">@</script>`, `<script src="@"></script>`, `<script async="@"></script>`,
	`<a onclick="@">`, `<a onclick="f('@')">`, `<a onclick='f("@")'>`, `<a onclick=f(@)>`, `<a onclick="f(&quot;@&quot;)">`, `<a onclick="/@/">`, `<a onclick="// @">`, `<a on-x="@">`,
	`<meta content="@">`, `<meta http-equiv="refresh" content="5; url=@">`, `<meta content="url = @; x=@">`, `<meta content='@'>@`, `<iframe srcdoc="@">`, `<input value="@" type="@" pattern=@>`,
	`<a href="x`, `<a href=x"y>@`, `<a b"c>`, `<a <b>`, `<script>f("x`, `<script>x`, `<p title=x`, `<p a`, `<p`, `<div a='x'@>`, `<p =x>`, `<p / a=@>`, `<svg:a href=@>`, `<a-b c=@>`, `<a- c=@>`,
	`</p title="@">`, `</script>@`, `<script></scriptx>@</script>`, `<style></style x>@`, `</@>`, `<p>@<p title="@"><script>@</script><style>a{b:@}</style>`,
	"<script>a{b{}}@/x/</script>", `<script>var a = {b: @}; }} /@/</script>`, `<a href="{{if .}}/a{{else}}?b{{end}}@">`, `<script>{{if .}}x{{else}}+{{end}} /@/</script>`,
	`{{if .}}<b>{{else}}<i>{{end}}@`, `{{if .}}<a href="{{end}}@`, `<p {{if .}}a="@"{{else}}b="@"{{end}}>`, `<p title={{if .}}@{{end}}>`, `<p title={{if .}}x{{else}}@{{end}} y>`,
	`{{range .}}<b>{{.}}</b>{{end}}`, `{{range .}}<b title="{{.}}{{end}}">`, `<script>[{{range .}}'{{.}},{{end}}]</script>`, `<script>[{{range .}}{{.}},{{end}}]</script>`,
	`{{range .}}{{if .}}{{break}}{{end}}<b>{{.}}{{end}}`, `{{range .}}<b {{continue}}>{{end}}`, `{{range .}}<b {{break}}>{{end}}`, `<a {{range .}}a{{.}} {{else}}b{{end}}>`,
	`{{with .}}<p title="{{.}}">{{else}}no @{{end}}`, `{{$x := .}}<p title={{$x}}>`, `{{html .}}`, `{{. | html}}`, `{{. | html | print}}`, `<p title={{. | html}}>`, `<p title="{{. | html}}">`,
	`<a href="{{. | urlquery}}">`, `<a href="?{{. | urlquery}}">`, `<script>{{. | html}}</script>`, `{{html "<" .}}`, `<a href="?x={{urlquery "a b" .}}">`, `{{. | js}}`, `<script>"{{. | js}}"</script>`,
	`{{print .}}`, `{{printf "%v" . | printf "<%s>"}}`, `{{. | urlquery | html}}`, `{{define "t"}}@{{end}}<p title="{{template "t" .}}">{{template "t" .}}<script>{{template "t" .}}</script>`,
	`{{define "t"}}x{{if .}}{{template "t" false}}{{end}}{{end}}{{template "t" .}}`, `{{define "t"}}"{{if .}}{{template "t" false}}{{end}}{{end}}<script>{{template "t" .}}</script>`,
	`{{define "t"}}<a href="{{end}}{{template "t"}}@">`, `{{define "t"}}{{if .}}{{template "t" false}}{{end}}{{.}}",{{end}}<script>x="{{template "t" .}}"</script>`, `{{template "none"}}`,
	`{{define "e"}}{{end}}{{template "e"}}`, `{{block "b" .}}<i>@</i>{{end}}@`, `{{/* c */}}@`, `{{- /* c */ -}} @`, `<p title="{{/* x */}}@">`, `{{.X}}`, `{{index . 5}}`, `{{"<b>"}}{{1}}{{true}}`, `{{nil}}`,
}

type stringer struct{ s string }

func (s stringer) String() string { return "<" + s.s + ">" }

type marshaler struct{ s string }

func (m marshaler) MarshalJSON() ([]byte, error) {
	if m.s == "" {
		return nil, errors.New("bad */ <script <!-- </SCRIPT")
	}
	return json.Marshal(m.s)
}

var texts = []string{
	"", "a", "hello world", `<b>"it's" & x</b>`, "javascript:alert(1)", "http://x.org/a b?c=d&e=f#g", "HTTPS://x", "mailto:a@b", "/p/q:r", "a:b/c", "10px", "#f00", "expression(1)", "ex-pression",
	"-moz-binding", "a\\22 b", "url(x)", "</script><!--", "\x00\t\n\v\f\r", "\u2028\u2029\ufdd0\uffff", "\xff\xfe", "%20%zz%4", "a, b 2x, javascript:x 1x", "x 1.5x", "日本 é", "onclick", "title", "Checked", "a=b", "`'\"+$ {}",
	"*/ /* //", "1e3", "--", "a--b", "]]>", "&amp;&lt;", "<p title='>'>t</p><!-- c --><script>s<b></script>r", "I <3 U", "<title>a<b></title>z", "data-x", "\\", "/", "(?:)", "src", "\u00a0", "Ä", "url:\t//x",
}

func values(s string) [][2]any {
	pair := func(v any) [2]any { return [2]any{v, v} }
	return [][2]any{
		pair(s), {real.HTML(s), ours.HTML(s)}, {real.CSS(s), ours.CSS(s)}, {real.JS(s), ours.JS(s)}, {real.JSStr(s), ours.JSStr(s)}, {real.URL(s), ours.URL(s)},
		{real.HTMLAttr(s), ours.HTMLAttr(s)}, {real.Srcset(s), ours.Srcset(s)}, pair(&s), pair(stringer{s}), pair(&stringer{s}), pair([]string{s, "b"}), pair(map[string]any{"k": s, "n": nil}), pair(marshaler{s}), pair(&marshaler{s}),
		pair(errors.New(s)), pair(struct {
			A string
			b int
		}{s, 1}),
	}
}

var others = []any{nil, 0, -1, 3.5, 1e100, true, false, []int{1, 2}, []any{}, map[string]int{"b": 1, "a": 2}, (*int)(nil), func() {}, 'x', byte(7), []byte("ab<"), complex(1, 2)}

func execReal(text string, v any) (string, string) {
	var out strings.Builder
	t, err := real.New("main").Parse(text)
	if err == nil {
		err = t.Execute(&out, v)
	}
	return outcome(out.String(), err)
}

func execOurs(text string, v any) (string, string) {
	var out strings.Builder
	t, err := ours.New("main").Parse(text)
	if err == nil {
		err = t.Execute(&out, v)
	}
	return outcome(out.String(), err)
}

func outcome(out string, err error) (string, string) {
	if err == nil {
		return out, ""
	}
	code := 0
	switch e := err.(type) {
	case *real.Error:
		code = int(e.ErrorCode)
	case *ours.Error:
		code = int(e.ErrorCode)
	}
	return out, fmt.Sprint(code, " ", err)
}

func TestPlacesAndValues(t *testing.T) {
	bad := 0
	try := func(text string, a, b any) {
		want, wantErr := execReal(text, a)
		have, haveErr := execOurs(text, b)
		if want != have || wantErr != haveErr {
			if bad++; bad < 30 {
				t.Errorf("%q with %T %q\nours: %q %s\nreal: %q %s", text, a, fmt.Sprint(a), have, haveErr, want, wantErr)
			}
		}
	}
	for _, place := range places {
		text := strings.ReplaceAll(place, "@", "{{.}}")
		for _, s := range texts {
			for _, pair := range values(s) {
				try(text, pair[0], pair[1])
			}
		}
		for _, v := range others {
			try(text, v, v)
		}
	}
	t.Log(bad, "differences")
}

func TestPiecesInAnyOrder(t *testing.T) {
	pieces := []string{
		"<a", "<p ", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<meta content=", "href=", "style=", "onclick=", "title=", "srcset=", "type=", "\"", "'", ">", " ", "/", "<!--", "-->", "//", "/*", "*/", "\n", "`", "${", "{ ", " }",
		"x", "=", "+", "--", "return", "url(", ")", "?", "#", ":", ";", "\\", "[", "]", "{{.}}", "{{.}}", "{{.}}", "{{if .}}", "{{else}}", "{{end}}", "{{range .}}", "{{break}}", "{{end}}", "&quot;", "<!DOCTYPE", "</", "<", "url=", "<textarea>", "</textarea>", "<script type='text/x'>",
	}
	random := rand.New(rand.NewSource(5))
	bad := 0
	good := 0
	for range 60000 {
		var text strings.Builder
		for range 1 + random.Intn(12) {
			text.WriteString(pieces[random.Intn(len(pieces))])
		}
		s := texts[random.Intn(len(texts))]
		want, wantErr := execReal(text.String(), []string{s, "y"})
		have, haveErr := execOurs(text.String(), []string{s, "y"})
		if wantErr == "" {
			good++
		}
		if want != have || wantErr != haveErr {
			if bad++; bad < 20 {
				t.Errorf("%q with %q\nours: %q %s\nreal: %q %s", text.String(), s, have, haveErr, want, wantErr)
			}
		}
	}
	t.Log(bad, "differences,", good, "were executed")
}

func TestSets(t *testing.T) {
	want, have := realSet(), oursSet()
	if !reflect.DeepEqual(want, have) {
		for i := range want {
			if i >= len(have) || want[i] != have[i] {
				t.Errorf("%d\nours: %s\nreal: %s", i, have[min(i, len(have)-1)], want[i])
			}
		}
	}
}

func realSet() (said []string) {
	say := func(err error, args ...any) { said = append(said, fmt.Sprintln(append(args, err)...)) }
	var out strings.Builder
	t := real.Must(real.New("a").Funcs(real.FuncMap{"f": strings.ToUpper}).Parse(`{{define "h"}}<i>{{.}}</i>{{end}}{{define "u"}}{{f .}}{{end}}<a href="{{template "u" .}}">{{template "h" .}}</a>`))
	c, err := t.Clone()
	say(err)
	_, err = c.Parse(`{{define "h"}}<b>{{.}}</b>{{end}}`)
	say(err, t.Execute(&out, "<x y>"), out.String())
	out.Reset()
	say(c.Execute(&out, "<x y>"), out.String())
	_, err = t.Clone()
	say(err)
	_, err = t.Parse("x")
	say(err)
	_, err = t.New("new").Parse("x")
	say(err)
	out.Reset()
	say(t.ExecuteTemplate(&out, "h", "&"), out.String())
	say(t.ExecuteTemplate(&out, "nope", "&"))
	say(t.ExecuteTemplate(&out, "new", "&"))
	say(real.New("empty").Execute(&out, 1))
	bad := real.Must(real.New("bad").Parse(`{{define "ok"}}fine{{end}}<a href='{{.}}`))
	say(bad.Execute(&out, 1))
	say(bad.Execute(&out, 1))
	out.Reset()
	say(bad.ExecuteTemplate(&out, "ok", 1), out.String())
	tree := real.Must(real.New("t").Parse(`<p>{{.}}</p>`))
	d := real.Must(real.New("d").Parse(`{{template "x" .}}`))
	_, err = d.AddParseTree("x", tree.Tree)
	out.Reset()
	say(err, d.Execute(&out, "<"), out.String())
	out.Reset()
	say(tree.Execute(&out, "<"), out.String())
	say(nil, d.Lookup("x").Tree.Root.String(), d.Lookup("none") == nil, len(d.Templates()), d.Name())
	first := real.Must(real.New("foo").Parse("first {{.}}"))
	second := real.Must(first.New("foo").Parse("second"))
	out.Reset()
	say(first.Execute(&out, 1), second.Execute(&out, 1), out.String())
	_, err = real.ParseFiles()
	say(err)
	_, err = real.ParseGlob("nope*")
	say(err)
	_, err = real.New("x").Parse("{{.")
	say(err)
	out.Reset()
	say(real.Must(real.New("delims").Delims("<<", ">>").Parse("<<.>> {{.}}")).Execute(&out, "<"), out.String())
	out.Reset()
	say(real.Must(real.New("o").Option("missingkey=error").Parse("{{.a}}")).Execute(&out, map[string]int{}), out.String())
	return said
}

func oursSet() (said []string) {
	say := func(err error, args ...any) { said = append(said, fmt.Sprintln(append(args, err)...)) }
	var out strings.Builder
	t := ours.Must(ours.New("a").Funcs(ours.FuncMap{"f": strings.ToUpper}).Parse(`{{define "h"}}<i>{{.}}</i>{{end}}{{define "u"}}{{f .}}{{end}}<a href="{{template "u" .}}">{{template "h" .}}</a>`))
	c, err := t.Clone()
	say(err)
	_, err = c.Parse(`{{define "h"}}<b>{{.}}</b>{{end}}`)
	say(err, t.Execute(&out, "<x y>"), out.String())
	out.Reset()
	say(c.Execute(&out, "<x y>"), out.String())
	_, err = t.Clone()
	say(err)
	_, err = t.Parse("x")
	say(err)
	_, err = t.New("new").Parse("x")
	say(err)
	out.Reset()
	say(t.ExecuteTemplate(&out, "h", "&"), out.String())
	say(t.ExecuteTemplate(&out, "nope", "&"))
	say(t.ExecuteTemplate(&out, "new", "&"))
	say(ours.New("empty").Execute(&out, 1))
	bad := ours.Must(ours.New("bad").Parse(`{{define "ok"}}fine{{end}}<a href='{{.}}`))
	say(bad.Execute(&out, 1))
	say(bad.Execute(&out, 1))
	out.Reset()
	say(bad.ExecuteTemplate(&out, "ok", 1), out.String())
	tree := ours.Must(ours.New("t").Parse(`<p>{{.}}</p>`))
	d := ours.Must(ours.New("d").Parse(`{{template "x" .}}`))
	_, err = d.AddParseTree("x", tree.Tree)
	out.Reset()
	say(err, d.Execute(&out, "<"), out.String())
	out.Reset()
	say(tree.Execute(&out, "<"), out.String())
	say(nil, d.Lookup("x").Tree.Root.String(), d.Lookup("none") == nil, len(d.Templates()), d.Name())
	first := ours.Must(ours.New("foo").Parse("first {{.}}"))
	second := ours.Must(first.New("foo").Parse("second"))
	out.Reset()
	say(first.Execute(&out, 1), second.Execute(&out, 1), out.String())
	_, err = ours.ParseFiles()
	say(err)
	_, err = ours.ParseGlob("nope*")
	say(err)
	_, err = ours.New("x").Parse("{{.")
	say(err)
	out.Reset()
	say(ours.Must(ours.New("delims").Delims("<<", ">>").Parse("<<.>> {{.}}")).Execute(&out, "<"), out.String())
	out.Reset()
	say(ours.Must(ours.New("o").Option("missingkey=error").Parse("{{.a}}")).Execute(&out, map[string]int{}), out.String())
	return said
}
