package letters

import "testing"

func TestWrite(t *testing.T) {
	tests := []struct {
		order Order
		want  string
	}{
		{Order{"Dr", "Who", []Item{{"tardis", 1}, {"scarf", 12}}, 200}, "Dear Dr Who,\n1.   1 x TARDIS\n2.  12 x SCARF\nYou save 10.00.\n"},
		{Order{"", "Bob", nil, 0}, "Dear Bob,\nnothing was ordered\nIt is free.\n"},
		{Order{"", "Al", []Item{{"x", 1}}, 5}, "Dear Al,\n1.   1 x X\n"},
	}
	for _, tt := range tests {
		if got, err := Write(tt.order); got != tt.want || err != nil {
			t.Errorf("got %q, %v", got, err)
		}
	}
}

func TestRender(t *testing.T) {
	data := map[string]any{"n": 3, "s": "<é>", "l": []int{1, 2, 3}, "m": map[string]int{"b": 2, "a": 1}}
	for in, want := range map[string]string{
		`{{.n}} {{len .l}} {{index .l 1}} {{index .m "b"}}`:                 "3 3 2 2",
		`{{range $k, $v := .m}}{{$k}}{{$v}}{{end}}`:                         "a1b2",
		`{{range .n}}{{.}}{{end}}`:                                          "012",
		`{{html .s}} {{js .s}} {{urlquery .s}} {{printf "%q" .s}}`:          "&lt;é&gt; \\u003Cé\\u003E %3C%C3%A9%3E \"<é>\"",
		`{{range .l}}{{if eq . 2}}{{continue}}{{end}}{{.}}{{end}}`:          "13",
		`{{$x := 1}}{{if true}}{{$x = 2}}{{end}}{{$x}}{{slice .s 1 3}}`:     "2é",
		`{{- " a " -}}   b {{- print 1 2 "x" nil}} {{not .n}} {{or 0 "z"}}`: " a b1 2x<nil> false z",
	} {
		if got, err := Render(in, data); got != want || err != nil {
			t.Errorf("%s: %q, %v", in, got, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, in := range []string{`{{.x}}`, `{{.n.y}}`, `{{index .l 7}}`, `{{if}}`, `{{end}}`, `{{range .n}}`, `{{nope 1}}`, `{{"a}}`, `{{.n | 3}}`, `{{template "none"}}`, `{{len 3}}`, `{{lt 1 "a"}}`} {
		_, err := Render(in, map[string]any{"n": 3, "l": []int{}})
		t.Log(in, err)
		if err == nil {
			t.Errorf("%s is accepted", in)
		}
	}
}
