package check

import (
	"fmt"
	"math/rand"
	"sort"
	"strings"
	"testing"
	real "text/template/parse"

	ours "gopystd/text/template/parse"
)

var funcs = map[string]any{"printf": 1, "len": 1, "f": 1}

func describeReal(text, left, right string, mode real.Mode) (out string) {
	t := real.New("name")
	t.Mode = mode
	set := map[string]*real.Tree{}
	tree, err := t.Parse(text, left, right, set, funcs)
	if err != nil {
		return fmt.Sprint(err, tree)
	}
	var names []string
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		tr := set[name]
		out += fmt.Sprintf("%q %q %s|%s\n", name, tr.ParseName, tr.Root, tr.Copy().Root)
		for _, n := range tr.Root.Nodes {
			loc, con := tr.ErrorContext(n)
			out += fmt.Sprint(n.Type(), n.Position(), loc, con, " ", real.IsEmptyTree(tr.Root), "\n")
			if a, ok := n.(*real.ActionNode); ok {
				for _, c := range a.Pipe.Cmds {
					for _, arg := range c.Args {
						loc, con := tr.ErrorContext(arg)
						out += fmt.Sprint(arg.Type(), loc, con, a.Line)
						if num, ok := arg.(*real.NumberNode); ok {
							out += fmt.Sprint(num.IsInt, num.IsUint, num.IsFloat, num.IsComplex, num.Int64, num.Uint64, num.Float64, num.Complex128)
						}
					}
				}
			}
		}
	}
	return out
}

func describeOurs(text, left, right string, mode ours.Mode) (out string) {
	t := ours.New("name")
	t.Mode = mode
	set := map[string]*ours.Tree{}
	tree, err := t.Parse(text, left, right, set, funcs)
	if err != nil {
		return fmt.Sprint(err, tree)
	}
	var names []string
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		tr := set[name]
		out += fmt.Sprintf("%q %q %s|%s\n", name, tr.ParseName, tr.Root, tr.Copy().Root)
		for _, n := range tr.Root.Nodes {
			loc, con := tr.ErrorContext(n)
			out += fmt.Sprint(n.Type(), n.Position(), loc, con, " ", ours.IsEmptyTree(tr.Root), "\n")
			if a, ok := n.(*ours.ActionNode); ok {
				for _, c := range a.Pipe.Cmds {
					for _, arg := range c.Args {
						loc, con := tr.ErrorContext(arg)
						out += fmt.Sprint(arg.Type(), loc, con, a.Line)
						if num, ok := arg.(*ours.NumberNode); ok {
							out += fmt.Sprint(num.IsInt, num.IsUint, num.IsFloat, num.IsComplex, num.Int64, num.Uint64, num.Float64, num.Complex128)
						}
					}
				}
			}
		}
	}
	return out
}

func protect(f func() string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint("panic ", r)
		}
	}()
	return f()
}

func compare(t *testing.T, text, left, right string, mode uint) {
	t.Helper()
	a := protect(func() string { return describeReal(text, left, right, real.Mode(mode)) })
	b := protect(func() string { return describeOurs(text, left, right, ours.Mode(mode)) })
	if a != b {
		t.Errorf("%q:\nreal %s\nours %s", text, a, b)
	}
}

var fixed = []string{
	"", "text", "{{.}}", "{{.X.Y}}", "{{$x := 1}}{{$x}}", "{{$x}}", "{{$x = 1}}", "{{$x := 1 | f}}{{$x = 2}}", "{{if .}}a{{else if .B}}b{{else}}c{{end}}",
	"{{with .}}a{{else with .B}}b{{else}}c{{end}}", "{{range $i, $e := .}}{{$i}}{{$e}}{{break}}{{continue}}{{else}}none{{end}}", "{{break}}", "{{range .}}{{break 1}}{{end}}",
	"{{define `a`}}x{{end}}{{template `a`}}{{template \"a\" .X}}", "{{block \"b\" .}}x{{end}}", "{{define `a`}}x{{end}}{{define `a`}}y{{end}}", "{{define a}}{{end}}",
	"{{define `a`}}x", "{{define `a` x}}", "{{template a}}", "{{template}}", "{{block `x`}}{{end}}", "{{/* c */}}", "a {{- /* c */ -}} b", "{{/* c }}", "{{/* c */ }}", "{{/*a*/-}}",
	"x {{- .A -}} y", "x {{ .A -}}\n y", "{{- 3 }} {{3 -}}", "{{-3}}", "{{3 -1}}", "{{print}}", "{{nope}}", "{{printf \"%d\" 1 | len}}", "{{1 | 2}}", "{{1 | len | .}}",
	"{{|}}", "{{len |}}", "{{len | | len}}", "{{(len .).X.Y}}", "{{(.)}}", "{{(.}}", "{{.)}}", "{{()}}", "{{(len}}", "{{1.X}}", "{{\"a\".X}}", "{{nil.X}}", "{{true.X}}", "{{.X.Y.Z 1 2}}", "{{$.X}}", "{{$.X.}}",
	"{{'a'}} {{'\\n'}} {{'ab'}} ", "{{'ab'}}", "{{'a}}", "{{''}}", "{{\"a}}", "{{\"a\n\"}}", "{{`a\nb`}}\n{{nope}}", "{{`a", "{{1+2i}} {{1i}} {{0i}} {{1e3}} {{1.5}} {{0x10}} {{0x1p4}} {{0b11}} {{0o17}} {{017}} {{1_000}} {{-0}} {{+1}}",
	"{{18446744073709551615}} {{9223372036854775808}}", "{{99999999999999999999}}", "{{1x}}", "{{0b2}}", "{{1.e}}", "{{1+2}}", "{{1+2j}}", "{{.}", "{{", "{{.X", "{{.X\n\n", "{{\n\n.X\n\n{{", "a\nb\n{{if .}}\n{{nope}}", "{{if}}x{{end}}", "{{if .}}x",
	"{{if .}}x{{else}}y{{else}}z{{end}}", "{{end}}", "{{else}}", "{{with .}}{{else if}}{{end}}", "{{if .}}{{else with}}{{end}}", "{{range $a, $b, $c := .}}{{end}}", "{{range $a, .}}{{end}}", "{{range $a,}}{{end}}", "{{$a, $b := 1}}",
	"{{with $a, $b := 1}}{{end}}", "{{range $i := .}}{{$i}}{{end}}{{$i}}", "{{if $x := 1}}{{$x}}{{else}}{{$x}}{{end}}", "{{define `x`}}{{$x}}{{end}}", "{{é}}", "{{.é}}", "{{#}}", "{{\x01}}", "{{.X:}}", "{{a:b}}", "{{.X,.Y}}", "{{len .X .Y (len 1)}}",
	"{{.X | printf \"%s\" | len}}", "{{nil}}", "{{len nil}}", "{{  }}", "{{}}", "{{ -}}", "{{- -}} x", "{{-}}", "{{define `e`}}  {{end}}{{define `e`}}y{{end}}", " {{define `e`}}{{end}} ", "{{range .}}{{define `x`}}{{end}}{{end}}", "{{$x := 1}}{{range .}}{{$x = .}}{{end}}",
	"{{len.X}}", "{{(len .)}}", "{{.X.Y.Z | len}}", "{{$}}", "{{$x := .}}{{$x.Y.Z 1}}", "{{true}} {{false}} {{truex}}", "{{range break}}", "{{.X}}{{.Y}}\n{{block `z` .}}\n{{nope}}{{end}}", "{{template `x` 1 2 | len}}", "{{else}}{{end}}",
	"{{if .}}{{else}}", "\n\n{{if .}}\n{{end", "{{.X(1)}}", "{{len(1)}}", "{{(1).X}}", "{{\"x\" 1}}", "{{.X\"a\"}}", "{{$x:=1}}", "{{$x=1}}", "{{$x :=}}", "{{range $x, $y := }}{{end}}", "{{`\\`}}", "{{\"\\q\"}}", "{{template \"\\q\"}}", "{{.X}}é{{.Y 'é'}}",
}

func TestFixed(t *testing.T) {
	for _, s := range fixed {
		for mode := range uint(4) {
			compare(t, s, "", "", mode)
		}
		compare(t, strings.ReplaceAll(strings.ReplaceAll(s, "{{", "<<"), "}}", ">"), "<<", ">", 0)
	}
	compare(t, strings.Repeat("{{if .}}", 200)+strings.Repeat("{{end}}", 200), "", "", 0)
	compare(t, "{{"+strings.Repeat("(", 10001)+strings.Repeat(")", 10001)+"}}", "", "", 0)
	compare(t, "{{"+strings.Repeat("(", 1000)+"1"+strings.Repeat(")", 1000)+"}}", "", "", 0)
}

func TestRandom(t *testing.T) {
	words := []string{"{{", "}}", "{{", "}}", "{{- ", " -}}", " ", " ", "\n", "text", ".", ".X", ".X.Y", "$", "$x", ":=", "=", ",", "|", "(", ")", "1", "'a'", "\"s\"", "`r`", "nil", "true", "len", "printf", "f", "if ", "else ", "else if ", "end", "range ", "with ", "{{end}}",
		"{{if .}}", "{{range .}}", "{{else}}", "{{.}}", "{{$x := 1}}", "define ", "{{define `d`}}", "{{template `d` .}}", "block ", "break", "{{continue}}", "/* c */", "{{/* c */}}", "1+2i", "-"}
	rnd := rand.New(rand.NewSource(1))
	for range 30000 {
		var s strings.Builder
		for range 1 + rnd.Intn(12) {
			s.WriteString(words[rnd.Intn(len(words))])
		}
		compare(t, s.String(), "", "", uint(rnd.Intn(4)))
		if t.Failed() {
			return
		}
	}
}
