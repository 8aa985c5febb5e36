package urls

import (
	"net/url"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"HTTP://Example.ORG:80/a/../b//c/?z=1&a=2&utm_source=x#top": "http://example.org/b/c/?a=2&z=1",
		"https://user:pa%3Ass@host/ü?q=a+b&q=%C3%A9":                "https://user:pa%3Ass@host/%C3%BC?q=a+b&q=%C3%A9",
		"/only/path":             "/only/path",
		"mailto:ada@example.org": "mailto:ada@example.org",
		"http://[::1]:8080?x":    "http://[::1]:8080?x=",
	} {
		if got, err := Clean(in); got != want || err != nil {
			t.Errorf("%s: %s, %v", in, got, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, in := range []string{"http://a b/", ":x", "http://x:port/", "%zz", "http://[::1", "a\x7f"} {
		_, err := Clean(in)
		if err == nil {
			t.Errorf("%q is accepted", in)
		}
		t.Log(err)
	}
}

func TestLinks(t *testing.T) {
	got, err := Links("http://h/a/b?q#f", "c", "../d", "/e", "?x=1", "#y", "//other/z", "", "./", "g;p=1/../h")
	want := "http://h/a/c http://h/d http://h/e http://h/a/b?x=1 http://h/a/b?q#y http://other/z http://h/a/b?q#f http://h/a/ http://h/a/h"
	if s := strings.Join(got, " "); s != want || err != nil {
		t.Errorf("%s, %v", s, err)
	}
}

func TestEscapes(t *testing.T) {
	if got := url.QueryEscape("a b&c=é/") + " " + url.PathEscape("a b&c=é/"); got != "a+b%26c%3D%C3%A9%2F a%20b&c=%C3%A9%2F" {
		t.Error(got)
	}
	v := url.Values{"b": {"1", "2"}, "a": {""}}
	v.Add("c", "x y")
	if got := v.Encode(); got != "a=&b=1&b=2&c=x+y" || v.Get("b") != "1" || v.Has("d") {
		t.Error(got)
	}
}
