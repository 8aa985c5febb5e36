package htmls

import "testing"

func TestTag(t *testing.T) {
	got := Tag("a", "x < y & 'z'", "href", `?a="1"&b`, "lost")
	if want := `<a href="?a=&#34;1&#34;&amp;b">x &lt; y &amp; &#39;z&#39;</a>`; got != want {
		t.Error(got)
	}
}

func TestStrip(t *testing.T) {
	for in, want := range map[string]string{
		"<p>Hi <b>you</b></p>": "Hi you", "a &lt;b&gt; &eacute;&#233;&#xe9; &amp;amp; &copy &nosuch; &hellip;": "a <b> ééé &amp; © &nosuch; …", "1 > 0": "1 > 0", "": "", "&#0;&#x110000;&notit;": "\ufffd\ufffd¬it;",
	} {
		if got := Strip(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestList(t *testing.T) {
	if got := List("a\n\tb\n\t\tc\n\nd"); got != "<ul><li>a</li><ul><li>b</li><ul><li>c</li></ul></ul><li>d</li></ul>" {
		t.Error(got)
	}
	if got := List(""); got != "" {
		t.Error(got)
	}
}
