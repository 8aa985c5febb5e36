package xmlfeed

import (
	"encoding/xml"
	"strings"
	"testing"
)

const feed = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>News &amp; more</title>
<item><title>Old</title><link>http://a</link><pubDate>Mon, 02 Jan 2006 15:04:05 -0700</pubDate></item>
<item><title><![CDATA[New <b>]]></title><link>http://b</link><pubDate>Thu, 29 Feb 2024 08:00:00 +0100</pubDate><category>x</category><category>y</category><!--seen--></item>
<item><title>When?</title><pubDate>yesterday</pubDate></item>
</channel></rss>`

func TestParse(t *testing.T) {
	f, err := Parse(strings.NewReader(feed))
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != "News & more" || f.Version != "2.0" || len(f.Items) != 3 {
		t.Errorf("%+v", f)
	}
	if got := f.Newest(); got.Title != "New <b>" || strings.Join(got.Category, "") != "xy" || got.Note != "seen" {
		t.Errorf("%+v", got)
	}
	out, err := xml.MarshalIndent(f, "", " ")
	t.Logf("%s, %v", out, err)
}

func TestOutline(t *testing.T) {
	got, err := Outline(`<a x="1"><b/><c y='2' z="&lt;"><d>text</d></c></a>`)
	if want := "a x=1\n b\n c y=2 z=<\n  d\n"; got != want || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	for _, bad := range []string{"<a><b></a>", "<a", "<a b=c>", "</a>", "<a>&x;</a>", "<a/><", "<a><!-- -- --></a>"} {
		if _, err := Outline(bad); err == nil {
			t.Errorf("%s is accepted", bad)
		} else {
			t.Log(bad, err)
		}
	}
}

func TestWrongRoot(t *testing.T) {
	_, err := Parse(strings.NewReader("<atom/>"))
	if err == nil || err.Error() != "expected element type <rss> but have <atom>" {
		t.Error(err)
	}
}
