package check

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	real "text/template"

	ours "gopystd/text/template"
)

type inner struct{ A, B int }

func (i *inner) Ptr() string   { return "ptr" }
func (i inner) Val(n int) int  { return i.A + n }
func (i inner) String() string { return fmt.Sprintf("<%d>", i.A) }

type embedded struct{ E string }

type data struct {
	*embedded
	S       string
	I       int
	U       uint8
	F       float64
	C       complex128
	B       bool
	L       []int
	Arr     [3]string
	M       map[string]int
	MI      map[int]string
	MU      map[uint8]bool
	Any     any
	NilAny  any
	In      inner
	P       *inner
	NilP    *inner
	Fn      func(int) string
	Fn2     func(...string) (string, error)
	Ch      chan int
	NilCh   chan int
	Err     error
	St      fmt.Stringer
	NilSt   fmt.Stringer
	Seq     iter.Seq[int]
	Seq2    iter.Seq2[string, int]
	Structs []inner
	PP      **inner
	hidden  int
}

func (d *data) Method(a string, n int) string        { return fmt.Sprint(a, n) }
func (d *data) Variadic(a string, n ...int) string   { return fmt.Sprint(a, n) }
func (d *data) Fail() (string, error)                { return "", errors.New("failed 100%") }
func (d *data) Panic() string                        { panic("boom") }
func (d *data) NilDeref() string                     { var p *inner; return fmt.Sprint(p.A) }
func (d *data) TakesPtr(p *inner) int                { return p.A }
func (d *data) TakesVal(p inner) int                 { return p.A }
func (d *data) TakesBool(b bool) bool                { return b }
func (d *data) TakesFloat(f float32) float32         { return f }
func (d *data) TakesUint(u uint16) uint16            { return u }
func (d *data) TakesComplex(c complex128) complex128 { return c }
func (d *data) TakesAny(a any) string                { return fmt.Sprintf("%T", a) }
func (d *data) TakesErr(e error) string              { return fmt.Sprint(e) }
func (d *data) TakesSlice(l []int) int               { return len(l) }
func (d *data) Three() (int, int, int)               { return 1, 2, 3 }

func newData() *data {
	in := &inner{7, 8}
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	return &data{S: "x<y>&\"'", I: 42, U: 3, F: 1.5, C: 1 + 2i, B: true, L: []int{10, 20, 30}, Arr: [3]string{"a", "b", "c"}, M: map[string]int{"one": 1, "two": 2, "a": 0},
		MI: map[int]string{3: "c", 1: "a", 2: "b"}, MU: map[uint8]bool{1: true}, Any: "any", In: inner{1, 2}, P: in, Fn: func(i int) string { return fmt.Sprint("fn", i) },
		Fn2: func(s ...string) (string, error) { return strings.Join(s, "+"), nil }, Ch: c, Err: errors.New("an error"), St: in,
		Seq:  func(yield func(int) bool) { _ = yield(1) && yield(2) && yield(3) },
		Seq2: func(yield func(string, int) bool) { _ = yield("k", 1) && yield("l", 2) }, Structs: []inner{{1, 2}, {3, 4}}, PP: &in}
}

var templates = []string{
	"{{.S}} {{.I}} {{.F}} {{.C}} {{.B}} {{.L}} {{.Arr}} {{.M}} {{.Any}} {{.In}} {{.P}} {{.NilP}} {{.NilAny}} {{.Err}} {{.St}} {{.Structs}} {{.PP}}", "{{.Fn}}", "{{.Ch}}", "{{.NilSt}}",
	"{{.In.A}} {{.P.B}} {{.In.Ptr}} {{.P.Ptr}} {{.P.Val 3}} {{.In.Val 1}}", "{{.NilP.A}}", "{{.NilP.Nope}}", "{{.NilP.Ptr}}", "{{.NilSt.String}}", "{{.Nope}}", "{{.In.Nope}}", "{{.hidden}}", "{{.E}}", "{{.embedded}}", "{{.M.one}} {{.M.none}} {{.MI.x}}", "{{.NilAny.X}}", "{{.S.X}}",
	"{{.Method \"a\" 1}} {{.Method .S .I}} {{1 | .Method \"b\"}} {{.Variadic \"a\"}} {{.Variadic \"a\" 1 2}} {{3 | .Variadic \"a\" 1}}", "{{.Method \"a\"}}", "{{.Method 1 2}}", "{{.Method \"a\" \"b\"}}", "{{.Method \"a\" .S}}", "{{.Method \"a\" nil}}", "{{.Variadic}}", "{{.Fail}}", "{{.Panic}}", "{{.NilDeref}}", "{{.Three}}",
	"{{.TakesPtr .In}} {{.TakesPtr .P}} {{.TakesVal .P}} {{.TakesVal .In}}", "{{.TakesVal .NilP}}", "{{.TakesPtr nil}}", "{{.TakesBool true}} {{.TakesFloat 1}} {{.TakesFloat 2.5}} {{.TakesUint 3}} {{.TakesComplex 1i}} {{.TakesAny 1}} {{.TakesAny 1.0}} {{.TakesAny 'a'}} {{.TakesAny 0x10}} {{.TakesAny 1e3}} {{.TakesAny nil}} {{.TakesAny \"s\"}} {{.TakesAny true}} {{.TakesAny .}} {{.TakesAny .NilAny}} {{.TakesErr nil}} {{.TakesErr .Err}} {{.TakesSlice nil}}",
	"{{.TakesBool 1}}", "{{.TakesUint -1}}", "{{.TakesUint 1.5}}", "{{.TakesFloat \"a\"}}", "{{.TakesComplex 1}}", "{{.TakesSlice 1}}", "{{.TakesErr 1}}", "{{.TakesAny 9223372036854775808}}", "{{.TakesVal nil}}", "{{.TakesBool .NilAny}}", "{{.Fn 1}}", "{{call .Fn 1}} {{call .Fn2 \"a\" \"b\"}} {{call .Fn2}} {{1 | call .Fn}}",
	"{{call .Fn}}", "{{call .Fn \"a\"}}", "{{call .NilAny}}", "{{call .S}}", "{{call nil}}", "{{call .Fn2 1}}", "{{.I 1}}", "{{1 1}}", "{{.M.one 1}}", "{{nil}}", "{{$}}x", "{{$.I}} {{$x := .I}}{{$x}} {{$x = 3}}{{$x}}", "{{$x := 1}}{{if true}}{{$x = 2}}{{$x := 5}}{{end}}{{$x}}",
	"{{if .B}}y{{else}}n{{end}}{{if .NilP}}y{{else if .NilAny}}z{{else}}n{{end}}{{if .L}}l{{end}}{{if .In}}s{{end}}{{if .F}}f{{end}}{{if .C}}c{{end}}{{if .Ch}}ch{{end}}{{if 0}}0{{end}}{{if \"\"}}e{{end}}{{if not .U}}u{{end}}",
	"{{with .P}}{{.A}}{{$.I}}{{end}}{{with .NilP}}x{{else with .In}}{{.B}}{{else}}none{{end}}{{with $y := .I}}{{$y}}{{.}}{{end}}",
	"{{range .L}}{{.}},{{end}}{{range $i, $e := .L}}{{$i}}={{$e}};{{end}}{{range $e := .L}}{{$e}}{{end}}{{range .NilAny}}x{{else}}none{{end}}{{range .M}}{{.}}{{end}}{{range $k, $v := .M}}{{$k}}:{{$v}} {{end}}{{range $k, $v := .MI}}{{$k}}{{$v}}{{end}}",
	"{{range .Ch}}{{.}},{{end}}", "{{range $i, $c := .Ch}}{{$i}}{{$c}},{{end}}", "{{range .NilCh}}{{else}}nil{{end}}", "{{range 3}}{{.}}{{end}}{{range $i := 3}}{{$i}}{{end}}{{range 0}}{{else}}zero{{end}}{{range .U}}{{.}}{{end}}", "{{range $i, $j := 3}}{{end}}", "{{range .Seq}}{{.}}{{end}}{{range $x := .Seq}}{{$x}}{{end}}{{range $k, $v := .Seq2}}{{$k}}{{$v}}{{end}}{{range .Seq2}}{{.}}{{end}}{{range $k := .Seq2}}{{$k}}{{end}}", "{{range $a, $b := .Seq}}{{end}}", "{{range .S}}{{end}}", "{{range .In}}{{end}}", "{{range .Fn}}{{end}}",
	"{{range $i, $e := .L}}{{if eq $i 1}}{{continue}}{{end}}{{$e}}{{end}}|{{range .L}}{{if eq . 20}}{{break}}{{end}}{{.}}{{end}}|{{range .L}}{{range $.L}}{{if eq . 20}}{{break}}{{end}}{{.}}{{end}};{{end}}|{{range .Seq}}{{break}}{{end}}{{range 5}}{{if gt . 2}}{{break}}{{else}}{{continue}}{{end}}x{{end}}{{with .L}}{{range .}}{{with .}}{{if eq . 20}}{{continue}}{{end}}{{end}}{{.}}{{end}}{{end}}",
	"{{$x := 0}}{{range $x = .L}}{{$x}}{{end}}{{$x}}{{$i := 0}}{{range $i, $x = .L}}{{end}}{{$i}}{{$x}}", "{{range $i, $s := .Structs}}{{$s.A}}{{.Ptr}}{{$i}}{{end}}",
	"{{define \"t\"}}[{{.}}{{$}}]{{end}}{{template \"t\" .I}}{{template \"t\"}}{{range .L}}{{template \"t\" .}}{{end}}", "{{template \"nope\"}}", "{{block \"b\" .P}}({{.A}}){{end}}", "{{define \"r\"}}{{template \"r\" .}}{{end}}",
	"{{define \"e\"}}{{.Nope}}{{end}}a{{template \"e\" .}}", "{{len .L}} {{len .S}} {{len .M}} {{len .Arr}} {{len .Ch}}", "{{len .I}}", "{{len .NilP}}", "{{len nil}}", "{{len .NilAny}}", "{{len 3}}",
	"{{index .L 1}} {{index .Arr 2}} {{index .M \"one\"}} {{index .M \"none\"}} {{index .MI 1}} {{index .S 0}} {{index .MU 1}} {{index .L}} {{index .Structs 1}}", "{{index .L 3}}", "{{index .L -1}}", "{{index .L 4}}", "{{index .L \"a\"}}", "{{index .L nil}}", "{{index .M 1}}", "{{index .M nil}}", "{{index .I 1}}", "{{index nil 1}}", "{{index .NilP 1}}", "{{index .Structs 0 1}}", "{{index .NilAny 1}}",
	"{{slice .L 1}} {{slice .L 1 2}} {{slice .L 0 1 2}} {{slice .S 1 3}} {{slice .L}}", "{{slice .Arr 1}}", "{{slice .S 0 1 2}}", "{{slice .L 3 1}}", "{{slice .L 0 2 1}}", "{{slice .L 5}}", "{{slice .L 1 2 3 4}}", "{{slice .I}}", "{{slice nil}}", "{{slice .NilP}}",
	"{{eq 1 1}}{{eq .I 42}}{{eq .S \"a\" \"b\"}}{{eq .U 3}}{{eq .U .I 3}}{{ne 1 2}}{{lt 1 2}}{{le 2 2}}{{gt 3 2}}{{ge 2 3}}{{lt .F 2.0}}{{lt \"a\" \"b\"}}{{eq .B true}}{{eq .C 1i}}{{eq .NilP nil}}{{eq .NilAny nil}}{{eq .P .P}}{{eq .In .In}}{{eq .Any \"any\"}}{{eq nil nil}}{{eq .P nil}}{{lt -1 .U}}{{lt .U -1}}{{eq -1 .U}}{{eq .NilAny 1}}{{eq .Fn nil}}",
	"{{eq 1 1.0}}", "{{eq 1}}", "{{eq .L .L}}", "{{eq .M .L}}", "{{eq .In .P}}", "{{eq .Fn .Fn}}", "{{lt 1 \"a\"}}", "{{lt .B true}}", "{{lt .C .C}}", "{{lt .L .L}}", "{{lt nil 1}}", "{{gt 1 1.5}}", "{{ne .L 1}}", "{{eq .S 1}}",
	"{{and 1 0 .Fail}}{{and 1 2}}{{or 0 \"\" 3 .Fail}}{{or 0 \"\"}}{{and .B .I}}{{not 0}}{{1 | and 0}}{{0 | or 0}}{{2 | and 1}}{{and .NilAny}}{{or nil 1}}", "{{and}}", "{{and 1 .Fail}}", "{{or}}", "{{not}}", "{{not 1 2}}",
	"{{print 1 2 \"a\" \"b\" 3}}|{{println 1 .S}}|{{printf \"%d %s %v %q %05.2f\" .I .S .L .Any .F}}|{{printf \"%T\" 1}}{{\"x\" | printf \"%s-%s\" \"y\"}}{{printf \"%v\" nil}}{{printf \"%d\" \"a\"}}", "{{html .S}} {{html .P .I}} {{js .S}} {{js \"a\\n\\\\é\\u00a0=\"}} {{urlquery \"a b&c=é/~\"}} {{.S | html | urlquery}}{{html \"\\x00<\"}}{{html \"<\"}}",
	"{{(index .Structs 0).A}} {{(.Method \"a\" 1) | len}} {{(len .L) | printf \"%d\"}} {{((.P)).A}} {{($.P).Val 2}} {{(index .M \"one\")}} {{(1)}}", "{{(nil).X}}", "{{(.NilP).A}}", "{{(1).X}}", "{{.P.A.B}}", "{{.PP.A}} {{.PP.Ptr}}", "{{$x := .P}}{{$x.A}}{{$x.Nope}}", "{{$x := 1}}{{$x 2}}", "{{.L | len | printf \"%03d\"}}", "{{\"a\" | len | len}}", "{{upper \"a\"}} {{add 1 2}}", "{{fail \"m\"}}", "{{add \"a\" 2}}", "{{add 1}}", "{{upper nil}}", "{{val}}{{nilerr}}",
	"a{{/* c */}}b {{- \" x \" -}} c", "line1\nline2 {{.I}}\n  {{.Nope}}", "{{if .Nope}}{{end}}", "{{range .L}}{{.X}}{{end}}", "{{with .I}}{{.X}}{{end}}", "{{printf \"%d\" .Nope}}", "{{\n.Fail\n}}", "{{.P.Val}}", "{{.P.Val 1 2}}", "{{.P.Val .NilAny}}", "{{break1}}",
}

type limited struct {
	strings.Builder
	n int
}

func (l *limited) Write(b []byte) (int, error) {
	if l.n--; l.n < 0 {
		return 0, io.ErrShortWrite
	}
	return l.Builder.Write(b)
}

var funcs = map[string]any{"upper": strings.ToUpper, "add": func(a, b int) int { return a + b }, "fail": func(s string) (int, error) { return 0, errors.New(s) }, "val": func() any { return nil }, "nilerr": func() error { return nil }}

func runReal(text, option string, dot any, n int) string {
	out := &limited{n: n}
	t, err := real.New("na%me").Funcs(funcs).Option(option).Parse(text)
	if err != nil {
		return err.Error()
	}
	err = t.Execute(out, dot)
	var exec real.ExecError
	is := errors.As(err, &exec)
	return fmt.Sprint(out.String(), "|", err, is, exec.Name, errors.Unwrap(errors.Unwrap(errors.Unwrap(err))))
}

func runOurs(text, option string, dot any, n int) string {
	out := &limited{n: n}
	t, err := ours.New("na%me").Funcs(funcs).Option(option).Parse(text)
	if err != nil {
		return err.Error()
	}
	err = t.Execute(out, dot)
	var exec ours.ExecError
	is := errors.As(err, &exec)
	return fmt.Sprint(out.String(), "|", err, is, exec.Name, errors.Unwrap(errors.Unwrap(errors.Unwrap(err))))
}

func protect(f func() string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint("panic ", r)
		}
	}()
	return f()
}

func TestExecute(t *testing.T) {
	for _, text := range templates {
		if strings.Contains(text, `define "r"`) {
			continue
		}
		for _, option := range []string{"missingkey=default", "missingkey=zero", "missingkey=error"} {
			a := protect(func() string { return runReal(text, option, newData(), 1000) })
			b := protect(func() string { return runOurs(text, option, newData(), 1000) })
			if a != b && !strings.Contains(a, "0xc") && !strings.Contains(a, "0x") {
				t.Errorf("%s:\nreal %s\nours %s", text, a, b)
			}
		}
		for _, dot := range []any{nil, 1, *newData(), map[string]any{"S": "s", "L": []string{"a"}, "P": map[string]int{"A": 1}}} {
			if strings.Contains(text, "range") && strings.Contains(text, ".Ch}}") {
				continue // a channel gives its elements only once
			}
			a := protect(func() string { return runReal(text, "missingkey=default", dot, 3) })
			b := protect(func() string { return runOurs(text, "missingkey=default", dot, 3) })
			if a != b && !strings.Contains(a, "0x") {
				t.Errorf("%s %T:\nreal %s\nours %s", text, dot, a, b)
			}
		}
	}
}

func TestAPI(t *testing.T) {
	check := func(name string, a, b any) {
		t.Helper()
		if x, y := fmt.Sprint(a), fmt.Sprint(b); x != y {
			t.Errorf("%s: %s, %s", name, x, y)
		}
	}
	for _, f := range []map[string]any{{"": 1}, {"a-b": strings.ToUpper}, {"1a": strings.ToUpper}, {"f": 1}, {"f": func() {}}, {"f": func() (int, int) { return 1, 2 }}, {"f": nil}, {"é_1": strings.ToUpper}} {
		check("funcs", protect(func() string { real.New("a").Funcs(f); return "" }), protect(func() string { ours.New("a").Funcs(f); return "" }))
	}
	for _, o := range []string{"", "x", "missingkey=x", "missingkey", "missingkey=invalid"} {
		check("option", protect(func() string { real.New("a").Option(o); return "" }), protect(func() string { ours.New("a").Option(o); return "" }))
	}
	check("must", protect(func() string { real.Must(real.New("a").Parse("{{")); return "" }), protect(func() string { ours.Must(ours.New("a").Parse("{{")); return "" }))
	check("empty", real.New("e").Execute(io.Discard, 1), ours.New("e").Execute(io.Discard, 1))
	check("lookup", real.New("e").ExecuteTemplate(io.Discard, "q", 1), ours.New("e").ExecuteTemplate(io.Discard, "q", 1))
	check("zero", new(real.Template).Execute(io.Discard, 1), new(ours.Template).Execute(io.Discard, 1))
	var ra, oa strings.Builder
	r := real.Must(real.New("top").Delims("<<", ">>").Parse("<<define `x`>>X<<.>><<end>><<template `x` 1>>"))
	o := ours.Must(ours.New("top").Delims("<<", ">>").Parse("<<define `x`>>X<<.>><<end>><<template `x` 1>>"))
	r2, o2 := real.Must(r.Clone()), ours.Must(o.Clone())
	real.Must(r2.New("x").Parse("changed"))
	ours.Must(o2.New("x").Parse("changed"))
	real.Must(r2.New("x").Parse("  "))
	ours.Must(o2.New("x").Parse("  "))
	check("exec", fmt.Sprint(r.Execute(&ra, 1), r2.Execute(&ra, 1), len(r.Templates()), r.Lookup("x").Name(), r.Lookup("y") == nil, ra.String()), fmt.Sprint(o.Execute(&oa, 1), o2.Execute(&oa, 1), len(o.Templates()), o.Lookup("x").Name(), o.Lookup("y") == nil, oa.String()))
	check("defined", real.Must(real.New("d").Parse("x")).DefinedTemplates(), ours.Must(ours.New("d").Parse("x")).DefinedTemplates())
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "a.tmpl"), []byte("A{{template `b.tmpl` .}}"), 0o666)
	os.WriteFile(filepath.Join(dir, "b.tmpl"), []byte("B{{.}}"), 0o666)
	fsys := fstest.MapFS{"t/a.tmpl": {Data: []byte("A{{template `b.tmpl` .}}")}, "t/b.tmpl": {Data: []byte("B{{.}}")}}
	ra.Reset()
	oa.Reset()
	real.Must(real.ParseGlob(filepath.Join(dir, "*.tmpl"))).Execute(&ra, 1)
	ours.Must(ours.ParseGlob(filepath.Join(dir, "*.tmpl"))).Execute(&oa, 1)
	real.Must(real.New("b.tmpl").ParseFS(fsys, "t/*")).Execute(&ra, 2)
	ours.Must(ours.New("b.tmpl").ParseFS(fsys, "t/*")).Execute(&oa, 2)
	check("files", ra.String(), oa.String())
	_, e1 := real.ParseFiles()
	_, e2 := ours.ParseFiles()
	check("nofiles", e1, e2)
	_, e1 = real.ParseGlob("/nowhere/*")
	_, e2 = ours.ParseGlob("/nowhere/*")
	check("noglob", e1, e2)
	_, e1 = real.ParseFiles("/nowhere/x")
	_, e2 = ours.ParseFiles("/nowhere/x")
	check("nofile", e1, e2)
	for _, v := range []any{nil, 0, 1, "", "a", []int{}, [0]int{}, struct{}{}, (*int)(nil), 0.0, 0i, uint8(0), map[int]int{1: 1}} {
		a, b := real.IsTrue(v)
		c, d := ours.IsTrue(v)
		check("true", fmt.Sprint(a, b), fmt.Sprint(c, d))
	}
}
