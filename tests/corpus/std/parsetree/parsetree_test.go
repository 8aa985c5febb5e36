package parsetree

import (
	"strings"
	"testing"
)

func TestFields(t *testing.T) {
	got, err := Fields(`{{.A.B}}{{range .L}}{{.X}}{{end}}{{if .C}}{{printf "%d" .D}}{{else}}{{.A.B}}{{end}}`)
	if s := strings.Join(got, " "); s != ".A.B .C .D .L .X" || err != nil {
		t.Error(s, err)
	}
	if _, err := Fields("{{"); err == nil {
		t.Error("no error")
	} else {
		t.Log(err)
	}
}

func TestExplain(t *testing.T) {
	for _, expr := range []string{"abc", "a(b|c)*d", "a{2,4}", "[^a-c0-9]+?", "(?i)go", `\bx\d\pL$`, "(?P<n>a)|b", "", "a**", "(", `\q`, "[z-a]", "a{1001}", "(?<n>a)(?<n>b)", "x{2}{3}"} {
		s, err := Explain(expr)
		t.Log(s, err)
	}
}

func TestLongest(t *testing.T) {
	if a, b := Longest("a|ab|abc", "xabc"); a != "a" || b != "abc" {
		t.Error(a, b)
	}
	if a, b := Longest("(a*?)(b*)", "aabb"); a != "" || b != "aabb" {
		t.Error(a, b)
	}
	Longest("*", "")
}
