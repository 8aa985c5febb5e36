package markdown

import "testing"

func TestRender(t *testing.T) {
	for _, tt := range [][2]string{
		{"# Title *x*", "<h1>Title <i>x</i></h1>\n"}, {"a\nb\n\nc", "<p>a b</p>\n<p>c</p>\n"}, {"- one\n- **two** `x<y`\nend", "<ul><li>one</li><li><b>two</b> <code>x&lt;y</code></li></ul>\n<p>end</p>\n"},
		{"    if a < b {\n    }", "<pre>if a &lt; b {\n}\n</pre>\n"}, {"####### seven\n#no", "<p>####### seven #no</p>\n"}, {"[go](https://go.dev/?a&b) & \"q\"", "<p><a href=\"https://go.dev/?a&amp;b\">go</a> &amp; &#34;q&#34;</p>\n"}, {"", ""}, {"**a *b* c**", "<p><b>a <i>b</i> c</b></p>\n"},
	} {
		if got := Render(tt[0]); got != tt[1] {
			t.Errorf("%q:\n%q, want\n%q", tt[0], got, tt[1])
		}
	}
}
