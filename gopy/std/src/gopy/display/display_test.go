package display

import (
	"html"
	"strings"
	"testing"
)

func TestEscape(t *testing.T) {
	for _, text := range []string{"", "plain", "<a href='x'>&amp;\"</a>", "语言 <b>", "]]>"} {
		if got, want := Escape(text), html.EscapeString(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWithoutTags(t *testing.T) {
	for _, test := range []struct{ html, want string }{
		{"", ""},
		{"plain", "plain"},
		{"<p>a</p><p>b</p>", "a\nb"},
		{"a<br>b<br/>c", "a\nb\nc"},
		{"1 &lt; 2 &amp;&amp; x", "1 < 2 && x"},
		{"&amp;lt;", "&lt;"},
		{"<script>x < 1</script>y", "y"},
		{"<STYLE>p {}</STYLE>y", "y"},
		{"<script>never ends", ""},
		{"<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1  2\n3"},
		{"cut <b", "cut"},
		{"<ul><li>a</li><li>b</li></ul>", "a\nb"},
	} {
		if got := withoutTags(test.html); got != test.want {
			t.Errorf("%q: %q, want %q", test.html, got, test.want)
		}
	}
}

func TestTables(t *testing.T) {
	bundle := tableBundle([]string{"name", "n"}, [][]string{{"<b>", "1"}, {"语", "22", "more"}, {}})
	if strings.Contains(bundle[TypeHTML], "<b>") || !strings.Contains(bundle[TypeHTML], "<td>&lt;b&gt;</td>") {
		t.Error(bundle[TypeHTML])
	}
	want := "name  n\n----  --  ----\n<b>   1\n语     22  more"
	if bundle[TypeText] != want {
		t.Errorf("got\n%s\nwant\n%s", bundle[TypeText], want)
	}
}

func TestPictures(t *testing.T) {
	png := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), 0, 0, 2, 0, 0, 0, 1, 4)
	if got := pictureBundle(TypePNG, png)[TypeText]; got != "[PNG picture, 512x260]" {
		t.Error(got)
	}
	if got := pictureBundle(TypePNG, nil)[TypeText]; got != "[PNG picture]" {
		t.Error(got)
	}
	if got := svgBundle("<svg><title>a &amp; b</title></svg>")[TypeText]; got != "[SVG drawing: a & b]" {
		t.Error(got)
	}
}
